package app.midx.notification;

/**
 * How a creator wants to be told.
 *
 * @param inPage by a note in the page that is open, and a number in its title
 * @param captions whether what is shown outside of Midx may quote the caption, where others may see the screen
 */
public record Choices(boolean inPage, boolean captions) {

    static final Choices UNTOUCHED = new Choices(true, false);

    public Choices withInPage(boolean on) {
        return new Choices(on, captions);
    }

    public Choices withCaptions(boolean on) {
        return new Choices(inPage, on);
    }
}
