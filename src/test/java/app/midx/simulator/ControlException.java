package app.midx.simulator;

final class ControlException extends RuntimeException {

    final int status;

    ControlException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }
}
