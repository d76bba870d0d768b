package app.midx.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every request comes in here: it finds the endpoint, lets faults happen, and writes the journal. */
final class Front implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Front.class.getName());
    private static final String FAVICON = "/favicon.ico";
    private static final int MAX_BODY = 1 << 20;

    private final World world;
    private final Envelope envelope;
    private final Control control;
    private final FaultyAnswers faulty;
    private final Map<Operation, Endpoint> endpoints = new EnumMap<>(Operation.class);

    Front(World world) {
        this.world = world;
        this.envelope = new Envelope(world);
        this.control = new Control(world);
        this.faulty = new FaultyAnswers(world);
        endpoints.put(Operation.AUTHORIZE, new AuthorizeEndpoint(world));
        endpoints.put(Operation.TOKEN, new TokenEndpoint(world));
        endpoints.put(Operation.REVOKE, new RevokeEndpoint(world));
        endpoints.put(Operation.USER_INFO, new UserInfoEndpoint(world));
        endpoints.put(Operation.CREATOR_INFO, new CreatorInfoEndpoint(world));
        endpoints.put(Operation.VIDEO_INIT, new InitEndpoint(world, PublishKind.DIRECT));
        endpoints.put(Operation.INBOX_INIT, new InitEndpoint(world, PublishKind.INBOX));
        endpoints.put(Operation.STATUS, new StatusEndpoint(world));
        endpoints.put(Operation.CANCEL, new CancelEndpoint(world));
        endpoints.put(Operation.VIDEO_LIST, new VideoEndpoint(world, Operation.VIDEO_LIST));
        endpoints.put(Operation.VIDEO_QUERY, new VideoEndpoint(world, Operation.VIDEO_QUERY));
        endpoints.put(Operation.UPLOAD, new UploadEndpoint(world));
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            world.timeline.catchUp();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith(Control.PATH)) {
                write(exchange, control.answer(exchange));
            } else if (path.startsWith(Avatars.PATH)) {
                write(exchange, Avatars.answer(world, path.substring(Avatars.PATH.length())));
            } else if (path.equals(FAVICON)) {
                // A browser asks for it by itself; it says nothing of the client under test.
                write(exchange, Answer.empty(404));
            } else {
                tiktok(exchange, path);
            }
        } catch (IOException e) {
            // The other side is gone, or a fault closes the connection: closing is all there is to do.
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The simulator failed at " + exchange.getRequestURI().getPath(),
                    e);
        }
    }

    private void tiktok(HttpExchange exchange, String path) throws IOException {
        Operation operation = Operation.of(exchange.getRequestMethod(), path).orElse(null);
        Call asked = call(exchange, operation);
        String account = operation == null ? null : Whose.request(operation, asked, world);
        Fault fault = operation == null ? null : world.faults.take(operation, account);
        Call call = fault == null || !fault.answers() ? asked : asked.unheard();
        Answer answer = null;
        try {
            answer = faulty.through(fault, operation, call, account, () -> answer(operation, call));
        } finally {
            int status = answer == null ? 0 : answer.status();
            world.journal.add(
                    operation, call, exchange.getRequestURI().toString(), status, answer == null ? "" : answer.code());
        }
        write(exchange, answer);
    }

    private Answer answer(@Nullable Operation operation, Call call) throws IOException {
        Endpoint endpoint = operation == null ? null : endpoints.get(operation);
        if (operation == null || endpoint == null) {
            world.violations.add("unknown-endpoint", call.method() + " " + call.path());
            return envelope.error(Operation.Style.API, 404, "not_found", "There is no such endpoint.");
        }
        try {
            if (operation == Operation.UPLOAD) {
                return endpoint.answer(call);
            }
            synchronized (world) {
                return endpoint.answer(call);
            }
        } catch (Refusal refusal) {
            return envelope.error(operation.style, refusal.status, refusal.code, String.valueOf(refusal.getMessage()));
        }
    }

    private static Call call(HttpExchange exchange, @Nullable Operation operation) throws IOException {
        InputStream stream = exchange.getRequestBody();
        byte[] body = operation == Operation.UPLOAD ? new byte[0] : stream.readNBytes(MAX_BODY);
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                Parameters.parse(exchange.getRequestURI().getRawQuery()),
                body,
                stream,
                true);
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
