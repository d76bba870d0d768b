package app.midx.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The pages for people, out of templates beside this class. */
final class Pages {

    private Pages() {}

    static String consent(CharSequence people, CharSequence scopes, CharSequence carried) {
        return page(template("consent.html")
                .replace("{{people}}", people)
                .replace("{{scopes}}", scopes)
                .replace("{{carried}}", carried));
    }

    static String refusal(String parameter, String message) {
        return page(template("refusal.html")
                .replace("{{parameter}}", escape(parameter))
                .replace("{{message}}", escape(message)));
    }

    static String person(Account account, String avatar, boolean chosen) {
        return """
                <label class="person"><input type="radio" name="account" value="%s"%s>
                <img src="%s" alt="" width="48" height="48">
                <span><b>%s</b><small>@%s · %s account</small></span></label>
                """.formatted(
                        escape(account.name),
                        chosen ? " checked" : "",
                        escape(avatar),
                        escape(account.displayName),
                        escape(account.username),
                        account.privateAccount ? "private" : "public");
    }

    static String scope(String scope, String label) {
        return """
                <label class="scope"><span>%s<small>%s</small></span>
                <input type="checkbox" name="granted" value="%s" checked></label>
                """.formatted(escape(label), escape(scope), escape(scope));
    }

    static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escape(name), escape(value));
    }

    private static String page(String body) {
        return template("page.html").replace("{{style}}", template("page.css")).replace("{{body}}", body);
    }

    private static String template(String name) {
        try (InputStream stream = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
