package app.midx.upload;

import java.util.regex.Pattern;

/** A file's name as one word of a command line, whatever is in it; it comes from outside and is run by whoever copies it. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/+@-]+");

    /** What means something within double quotes to any shell in use, those of Windows included. */
    private static final Pattern ACTIVE = Pattern.compile("[\"$`\\\\!%^]");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private ShellWord() {}

    static String of(String fileName) {
        String name = UNPRINTABLE.matcher(fileName).replaceAll("");
        // ffmpeg takes what is before a colon for a protocol, and what begins with a hyphen for an option.
        String path = name.startsWith("-") || name.contains(":") ? "./" + name : name;
        if (PLAIN.matcher(path).matches()) {
            return path;
        }
        return ACTIVE.matcher(path).find() ? "'" + path.replace("'", "'\\''") + "'" : "\"" + path + "\"";
    }
}
