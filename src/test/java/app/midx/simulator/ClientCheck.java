package app.midx.simulator;

/** What every OAuth call passes first: form encoding, no parameter twice, the right app. */
final class ClientCheck {

    private ClientCheck() {}

    static Parameters form(Call call, World world, Operation operation) {
        Knobs knobs = world.knobs;
        if (call.header("Authorization") != null) {
            world.violations.add("authorization-on-oauth", operation + ": client credentials belong in the form");
        }
        if (!call.mediaType().equals("application/x-www-form-urlencoded")) {
            world.violations.add("content-type", operation + ": " + call.mediaType());
            throw Refusal.oauth(knobs, "invalid_request", "The body is not form encoded.");
        }
        Parameters form = call.form();
        if (form.anyRepeated()) {
            world.violations.add("repeated-parameter", operation.toString());
            throw Refusal.oauth(knobs, "invalid_request", "A parameter is given twice.");
        }
        if (!form.has("client_key")) {
            throw Refusal.oauth(knobs, "invalid_request", "Client key is missing.");
        }
        if (!form.get("client_key").equals(knobs.clientKey)
                || !form.get("client_secret").equals(knobs.clientSecret)) {
            throw Refusal.oauth(knobs, "invalid_client", "Client key or secret is incorrect.");
        }
        return form;
    }

    static String required(Parameters form, String name, Knobs knobs) {
        if (!form.has(name)) {
            throw Refusal.oauth(knobs, "invalid_request", "Parameter " + name + " is missing.");
        }
        return form.get(name);
    }
}
