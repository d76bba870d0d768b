package app.midx.simulator;

/** An answer other than success, in the words of the API that was called. */
final class Refusal extends RuntimeException {

    final int status;
    final String code;

    Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal unauthorized() {
        return new Refusal(401, "access_token_invalid", "The access token is missing, malformed, expired or revoked.");
    }

    /** A wrong field. Documents write {@code invalid_param}, live answers {@code invalid_params}: the knob decides. */
    static Refusal params(Knobs knobs, String message) {
        return new Refusal(400, knobs.paramErrorCode, message);
    }

    static Refusal oauth(Knobs knobs, String code, String message) {
        return new Refusal(knobs.oauthErrorStatus, code, message);
    }
}
