package app.midx.media;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What the browser says of a file before a byte of it is here. Cleaned, believed for display alone. */
record FileClaim(String fileName, String mimeType, long size) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 64;

    /** Control and format characters (the bidirectional overrides among them), lone surrogates, line separators. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    FileClaim {
        fileName = cleanName(fileName);
        mimeType = cleanType(mimeType);
    }

    private static String cleanName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = UNPRINTABLE.matcher(last).replaceAll("").strip();
        return printable.isEmpty() ? "video" : shorten(printable);
    }

    /** Keeps the end, where the extension is, and never cuts a character in two. */
    private static String shorten(String name) {
        int characters = name.codePointCount(0, name.length());
        return characters <= LONGEST_NAME
                ? name
                : name.substring(name.offsetByCodePoints(0, characters - LONGEST_NAME));
    }

    private static String cleanType(String type) {
        try {
            MediaType parsed = MediaType.parseMediaType(type);
            String plain = (parsed.getType() + "/" + parsed.getSubtype()).toLowerCase(Locale.ROOT);
            return parsed.isConcrete() && plain.length() <= LONGEST_TYPE
                    ? plain
                    : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        } catch (InvalidMediaTypeException notOne) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }
}
