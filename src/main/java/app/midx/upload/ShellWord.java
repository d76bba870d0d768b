package app.midx.upload;

import java.util.regex.Pattern;

/**
 * A file's name as it may stand in a command line. It comes from outside and is run by whoever copies it, in a shell nobody
 * knows: what one takes for a letter, another takes for a command. So what is not plain everywhere is not printed at all.
 */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern PLAIN_TYPE = Pattern.compile("[A-Za-z0-9]{1,5}");
    private static final String STAND_IN = "your-video";
    private static final String USUAL_TYPE = "mp4";

    private ShellWord() {}

    /** The name itself, or {@code your-video} with its type for the creator to put the name in its place. */
    static String of(String fileName) {
        if (PLAIN.matcher(fileName).matches()) {
            return fileName;
        }
        String type = fileName.substring(fileName.lastIndexOf('.') + 1);
        return STAND_IN + "." + (PLAIN_TYPE.matcher(type).matches() ? type : USUAL_TYPE);
    }
}
