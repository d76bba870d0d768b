package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadMetadataTest {

    @Test
    void valuesAreDecodedAsUtf8() {
        UploadMetadata said = UploadMetadata.parse("filename w7xiZXIubXA0,filetype dmlkZW8vbXA0, draft");

        assertThat(said.get("filename")).isEqualTo("über.mp4");
        assertThat(said.get("filetype")).isEqualTo("video/mp4");
        assertThat(said.get("draft")).isEmpty();
    }

    @Test
    void whatWasNotSaidIsEmpty() {
        assertThat(UploadMetadata.parse(null).get("filename")).isEmpty();
        assertThat(UploadMetadata.parse("  ").get("filename")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename ***", "a YQ==,a YQ==", ",", "filename YQ==,"})
    void malformedHeaderIsRefused(String header) {
        assertThatThrownBy(() -> UploadMetadata.parse(header)).isInstanceOf(IngestException.class);
    }
}
