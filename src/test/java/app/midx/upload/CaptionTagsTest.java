package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionTagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            First #frost, and @vera.films.   | #frost @vera.films
            An #Tür#auf 🚪#diy               | #Tür #diy
            In #日本 @a_b                    | #日本 @a_b
            somebody@example.com, a#b & # @  | ''
            &#38; ##twice                    | #twice
            """)
    void tagsAreFoundAsTikTokWouldLinkThem(String caption, String tags) {
        assertThat(String.join(" ", CaptionTags.in(caption))).isEqualTo(tags);
    }
}
