package app.midx.notification.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A push service on this machine: keeps what it is handed, and answers as it is told to. */
final class PushServiceOnTheDesk implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Deque<Message> messages = new ConcurrentLinkedDeque<>();

    record Message(String path, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    record Answer(int status, String header, String value) {}

    PushServiceOnTheDesk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String endpoint(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    /** The next message is answered so; those after it are taken. */
    void answerOnce(int status, String header, String value) {
        answers.add(new Answer(status, header, value));
    }

    Deque<Message> messages() {
        return new ArrayDeque<>(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        messages.add(new Message(exchange.getRequestURI().getPath(), headers, body));
        Answer answer = answers.poll();
        if (answer != null) {
            exchange.getResponseHeaders().set(answer.header(), answer.value());
        }
        exchange.sendResponseHeaders(answer == null ? 201 : answer.status(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
