package app.midx.simulator;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /_control/accounts}: the people of this TikTok and what they set in its app. */
final class ControlledAccounts {

    static final int BY_USER = 1;

    private final World world;

    ControlledAccounts(World world) {
        this.world = world;
    }

    Object answer(String what, List<String> rest, JsonNode body) {
        if (rest.isEmpty()) {
            if (what.startsWith("POST")) {
                Account account = Json.MAPPER.treeToValue(body, Account.class);
                world.accounts.add(account);
                return shown(account);
            }
            return world.accounts.all().stream().map(this::shown).toList();
        }
        Account account = world.accounts.find(rest.getFirst());
        if (account == null) {
            throw new ControlException(404, "There is no such account");
        }
        if (what.startsWith("PATCH")) {
            Json.patch(account, Account.class, body);
        } else if (rest.getLast().equals("posts")) {
            return posts(account);
        } else if (what.startsWith("POST") && rest.getLast().equals("disconnect")) {
            world.jobs.processing.endAll(account, body.path("reason").asInt(BY_USER));
        }
        return shown(account);
    }

    private List<ReceivedPost> posts(Account account) {
        synchronized (world) {
            return world.jobs.of(account).map(PublishJob::snapshot).toList();
        }
    }

    private ObjectNode shown(Account account) {
        ObjectNode shown = Json.MAPPER.valueToTree(account);
        return shown.put("openId", account.openId(world.knobs.clientKey));
    }
}
