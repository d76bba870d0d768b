package app.midx.crash;

import app.midx.Midx;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** All of Midx in a process of its own; made to be killed while it receives. */
final class ReceivingNode {

    static final Map<String, Object> SETTINGS = Map.of(
            // Nobody looks at a page.
            "vaadin.productionMode", "true",
            "spring.jmx.enabled", "false",
            "spring.main.lazy-initialization", "true");

    private ReceivingNode() {}

    public static void main(String[] arguments) {
        SpringApplication node = new SpringApplication(Midx.class);
        node.setDefaultProperties(SETTINGS);
        node.run(arguments);
        System.out.println(SendingNode.READY);
    }
}
