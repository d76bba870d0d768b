package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TikTokConfigurationTest {

    @Test
    void theClientNeedsNothingButItsSettings() {
        new ApplicationContextRunner()
                .withUserConfiguration(TikTokConfiguration.class)
                .withPropertyValues("midx.tiktok.client-key=aw1", "midx.tiktok.client-secret=hush")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(TikTokOAuth.class)
                        .hasSingleBean(TikTokApi.class)
                        .hasSingleBean(ChunkUploader.class));
    }
}
