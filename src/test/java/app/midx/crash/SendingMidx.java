package app.midx.crash;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The part of Midx that sends, with everything it stands on and nothing that a browser sees: it starts in a third of the time.
 * The beans, the settings and the jobs are the real ones.
 */
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@AutoConfigurationPackage(basePackages = "app.midx")
@ConfigurationPropertiesScan("app.midx")
@ComponentScan(
        basePackages = {
            "app.midx.common",
            "app.midx.security",
            "app.midx.tiktok",
            "app.midx.account",
            "app.midx.media",
            "app.midx.upload",
            "app.midx.delivery"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "app\\.midx\\.\\w+\\.ui\\..*",
                            "app\\.midx\\.account\\.signin\\..*",
                            "app\\.midx\\..*(Controller|Endpoint|IngestConnector|FileSecurity|PageSecurity|HeadersOfForwardedPages)",
                            "app\\.midx\\..*(Test|Tests)"
                        }))
class SendingMidx {}
