package app.midx.simulator;

import java.util.List;
import java.util.Map;

/**
 * The consent page. GET shows it; its form comes back by POST with everything the request had, so that there is no session.
 * TikTok: Login Kit for Web.
 */
final class AuthorizeEndpoint implements Endpoint {

    private static final Map<String, String> SCOPE_LABELS = Map.of(
            "user.info.basic", "See your name and avatar",
            "user.info.profile", "See your username, bio and profile link",
            "user.info.stats", "See your follower, like and video counts",
            "video.list", "See your public videos",
            "video.upload", "Send drafts to your inbox",
            "video.publish", "Post videos to your profile");

    private final World world;
    private final AuthorizeRules rules;

    AuthorizeEndpoint(World world) {
        this.world = world;
        this.rules = new AuthorizeRules(world);
    }

    @Override
    public Answer answer(Call call) {
        boolean decided = call.method().equals("POST");
        Parameters asked = decided ? call.form() : call.query();
        AuthorizeRequest request;
        try {
            request = rules.check(asked);
        } catch (AuthorizeRules.PageError e) {
            String page = Pages.refusal(e.parameter, String.valueOf(e.getMessage()));
            return Answer.html(400, page);
        }
        if (!asked.get("response_type").equals("code")) {
            return Answer.redirect(request.failed("unsupported_response_type", "The response_type is not code"));
        }
        if (decided) {
            return decide(request, asked);
        }
        String always = world.knobs.consentAs;
        return always == null
                ? Answer.html(200, consentPage(request, asked))
                : grant(request, world.accounts.get(always), request.scopes());
    }

    private Answer decide(AuthorizeRequest request, Parameters form) {
        if (!form.get("decision").equals("continue")) {
            return Answer.redirect(request.failed("access_denied", "User denied the request"));
        }
        Account account = world.accounts.find(form.get("account"));
        if (account == null) {
            return Answer.html(400, Pages.refusal("account", "This TikTok has no such account."));
        }
        List<String> granted = request.scopes().stream()
                .filter(form.values("granted")::contains)
                .toList();
        return grant(request, account, granted);
    }

    private Answer grant(AuthorizeRequest request, Account account, List<String> scopes) {
        return Answer.redirect(
                request.granted(world.grants.newCode(account, scopes, request.redirectUri(), request.challenge())));
    }

    private String consentPage(AuthorizeRequest request, Parameters asked) {
        StringBuilder people = new StringBuilder();
        for (Account account : world.accounts.all()) {
            people.append(Pages.person(
                    account, Avatars.PATH + Parameters.encode(account.name) + "-100.png", people.isEmpty()));
        }
        StringBuilder scopes = new StringBuilder();
        request.scopes().forEach(scope -> scopes.append(Pages.scope(scope, SCOPE_LABELS.getOrDefault(scope, scope))));
        StringBuilder carried = new StringBuilder();
        for (String name : asked.names()) {
            carried.append(Pages.hidden(name, asked.get(name)));
        }
        return Pages.consent(people, scopes, carried);
    }
}
