package app.midx.crash;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** A process of its own that does nothing but send; made to be killed. */
final class SendingNode {

    /** What it says once its jobs run. */
    static final String READY = "node is ready";

    static final Map<String, Object> SETTINGS = Map.of(
            "spring.main.lazy-initialization", "true",
            // The desk brings the schema; a node of a running system finds it as it should be.
            "spring.liquibase.enabled", "false",
            "spring.jpa.hibernate.ddl-auto", "none",
            "spring.jmx.enabled", "false",
            "db-scheduler.delay-startup-until-context-ready", "true");

    private SendingNode() {}

    public static void main(String[] arguments) {
        SpringApplication node = new SpringApplication(SendingMidx.class);
        node.setWebApplicationType(WebApplicationType.NONE);
        node.setDefaultProperties(SETTINGS);
        node.run(arguments);
        System.out.println(READY);
    }
}
