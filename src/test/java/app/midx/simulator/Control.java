package app.midx.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The API by which tests and people steer the simulator; {@code docs/simulator.md} lists it. It is no part of TikTok. */
final class Control {

    static final String PATH = "/_control";

    private final World world;
    private final ControlledPosts posts;
    private final ControlledAccounts accounts;

    Control(World world) {
        this.world = world;
        this.posts = new ControlledPosts(world);
        this.accounts = new ControlledAccounts(world);
    }

    Answer answer(HttpExchange exchange) throws IOException {
        if (fromAnotherSite(exchange)) {
            return error(403, "The control API is not for web pages");
        }
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        List<String> parts = List.of(path.split("/")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        String what = exchange.getRequestMethod() + (parts.isEmpty() ? "" : " " + parts.getFirst());
        List<String> rest = parts.isEmpty() ? parts : parts.subList(1, parts.size());
        try {
            JsonNode body = body(exchange);
            return Answer.json(200, answer(what, rest, body), "");
        } catch (JacksonException e) {
            return error(400, String.valueOf(e.getOriginalMessage()));
        } catch (ControlException e) {
            return error(e.status, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return error(400, String.valueOf(e.getMessage()));
        }
    }

    private Object answer(String what, List<String> rest, JsonNode body) {
        return switch (what) {
            case "GET" -> overview();
            case "GET knobs" -> world.knobs;
            case "PATCH knobs" -> {
                Json.patch(world.knobs, Knobs.class, body);
                yield world.knobs;
            }
            case "GET accounts", "POST accounts", "PATCH accounts" -> accounts.answer(what, rest, body);
            case "GET posts", "POST posts" -> posts.answer(what, rest, body);
            case "GET faults" -> world.faults.all();
            case "POST faults" -> {
                world.faults.add(Json.MAPPER.treeToValue(body, Fault.class));
                yield world.faults.all();
            }
            case "DELETE faults" -> {
                world.faults.clear();
                yield world.faults.all();
            }
            case "GET clock" -> clock();
            case "POST clock" -> {
                world.advance(Json.MAPPER.treeToValue(body, ClockMove.class).from(world.now()));
                yield clock();
            }
            case "GET requests" -> world.journal.all();
            case "GET violations" -> world.violations.all();
            case "GET webhooks" -> world.webhooks.deliveries();
            case "POST webhooks" -> {
                world.webhooks.ping();
                yield world.webhooks.deliveries();
            }
            case "POST reset" -> {
                world.reset();
                yield overview();
            }
            default -> throw new ControlException(404, "The control API has no " + what);
        };
    }

    private Map<String, Object> overview() {
        synchronized (world) {
            Map<String, Object> overview = new LinkedHashMap<>(clock());
            overview.put(
                    "accounts",
                    world.accounts.all().stream().map(account -> account.name).toList());
            overview.put("posts", world.jobs.snapshots().size());
            overview.put("faults", world.faults.all().size());
            overview.put("requests", world.journal.all().size());
            overview.put("violations", world.violations.all());
            return overview;
        }
    }

    private Map<String, Object> clock() {
        Map<String, Object> clock = new LinkedHashMap<>();
        clock.put("now", world.now());
        clock.put("offset", world.clock.offset());
        return clock;
    }

    /** A page in the same browser must not steer the simulator, neither directly nor by a name that leads to 127.0.0.1. */
    private boolean fromAnotherSite(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String name = host.replaceFirst(":\\d+$", "");
        return (origin != null && !origin.equals(world.baseUrl.toString()))
                || !(name.equals("127.0.0.1") || name.equals("localhost"));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(1 << 20);
        return bytes.length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(bytes);
    }

    private static Answer error(int status, String message) {
        return Answer.json(status, Map.of("error", message), "");
    }
}
