package app.midx.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

final class Control {

    static final String PATH = "/_control";

    Control(World world) {}

    Answer answer(HttpExchange exchange) throws IOException {
        return Answer.empty(404);
    }
}
