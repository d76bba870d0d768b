package app.midx;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Midx. It needs a MariaDB and its settings; {@code ./midx run} brings both for trying it out. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(sharedModules = "common")
public class Midx {

    public static void main(String[] args) {
        SpringApplication.run(Midx.class, args);
    }
}
