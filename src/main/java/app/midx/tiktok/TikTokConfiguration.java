package app.midx.tiktok;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the client together. Only its three public beans are of use to other modules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TikTokSettings.class)
class TikTokConfiguration {

    @Bean
    TikTokHttp tikTokHttp(TikTokSettings settings) {
        return new TikTokHttp(settings);
    }

    @Bean
    TikTokCalls tikTokCalls(TikTokHttp http, TikTokSettings settings) {
        return new TikTokCalls(http, settings);
    }

    @Bean
    UploadHosts tikTokUploadHosts(TikTokSettings settings) {
        return new UploadHosts(settings.uploadHosts());
    }

    @Bean
    StallGuard tikTokStallGuard(TikTokSettings settings) {
        return new StallGuard(settings.uploadTimeout());
    }

    @Bean
    TikTokOAuth tikTokOAuth(TikTokCalls calls, TikTokSettings settings) {
        return new TikTokOAuth(calls, settings);
    }

    @Bean
    TikTokApi tikTokApi(TikTokCalls calls, UploadHosts uploadHosts) {
        return new TikTokApi(calls, uploadHosts);
    }

    @Bean
    ChunkUploader chunkUploader(TikTokHttp http, UploadHosts uploadHosts, StallGuard stallGuard) {
        return new ChunkUploader(http, uploadHosts, stallGuard);
    }
}
