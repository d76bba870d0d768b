package app.midx.simulator;

import java.util.List;

/** A checked authorize request. State and challenge are empty when not sent. */
record AuthorizeRequest(List<String> scopes, String redirectUri, String state, String challenge) {

    String callback(String parameters) {
        return redirectUri + "?" + parameters + (state.isEmpty() ? "" : "&state=" + Parameters.encode(state));
    }

    String failed(String error, String description) {
        return callback("error=" + error + "&error_description=" + Parameters.encode(description));
    }

    String granted(AuthorizationCode code) {
        return callback("code=" + Parameters.encode(code.value()) + "&scopes="
                + Parameters.encode(String.join(",", code.scopes())));
    }
}
