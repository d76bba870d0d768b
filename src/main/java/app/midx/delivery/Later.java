package app.midx.delivery;

import java.time.Duration;

/** When a job goes on. */
sealed interface Later {

    record In(Duration delay) implements Later {}

    record Never() implements Later {}

    static Later now() {
        return new In(Duration.ZERO);
    }

    static Later in(Duration delay) {
        return new In(delay);
    }

    static Later never() {
        return new Never();
    }
}
