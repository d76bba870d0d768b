package app.midx.bench;

import app.midx.Midx;
import app.midx.media.LinkedVideos;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole Midx in a process of its own that does what a {@link MidxProcess} tells it, a line at a time. */
public final class SendingMidx {

    /** Begins each answer, so that nothing else is taken for one. */
    static final String ANSWER = "midx-bench ";

    private SendingMidx() {}

    public static void main(String[] args) throws IOException {
        SpringApplication midx = new SpringApplication(Midx.class, LinkedVideos.class, Sends.class);
        try (ConfigurableApplicationContext context = midx.run(args);
                BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Sends sends = context.getBean(Sends.class);
            answer("up");
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                answer(obey(sends, line.split(" ", 3)));
            }
        }
    }

    private static String obey(Sends sends, String[] command) throws IOException {
        switch (command[0]) {
            case "stage" -> sends.stage(Integer.parseInt(command[1]), Path.of(command[2]));
            case "send" -> {
                return String.valueOf(sends.send());
            }
            case "rest" -> sends.rest();
            default -> throw new IllegalArgumentException(command[0]);
        }
        return "done";
    }

    private static void answer(String text) {
        System.out.println(ANSWER + text);
    }
}
