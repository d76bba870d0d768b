package app.midx.crash;

import static app.midx.upload.UploadStatus.FAILED;
import static app.midx.upload.UploadStatus.NEEDS_ATTENTION;
import static app.midx.upload.UploadStatus.PUBLISHED;
import static app.midx.upload.UploadStatus.UNCONFIRMED;

import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import java.time.Duration;
import java.util.List;

/** What can go wrong, and where it must lead at each step. Most of it must lead to the post as if nothing had been. */
enum Mishap {
    RESET_BEFORE("connection reset before the request is read") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.closed(step.operation));
        }
    },
    RESET_DURING("connection reset within the request") {
        @Override
        Cell at(Step step) {
            return step.isChunk()
                    ? harmless(step, Fault.closedAfterBytes(Film.CHUNK / 2))
                    : Cell.impossible(this, step, ONE_PACKET);
        }
    },
    RESET_AFTER("connection reset after it took effect") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.closedAfter(step.operation));
        }
    },
    ERROR_BEFORE("5xx, no effect") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.status(step.operation, 503));
        }
    },
    ERROR_AFTER("5xx after it took effect") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.statusAfter(step.operation, 502));
        }
    },
    INTERNAL_ERROR("internal_error in TikTok's own shape") {
        @Override
        Cell at(Step step) {
            return step.isChunk()
                    ? Cell.impossible(this, step, NO_BODY)
                    : harmless(step, Fault.error(step.operation, 500, "internal_error"));
        }
    },
    OUT_OF_STEP("416") {
        @Override
        Cell at(Step step) {
            return onChunkAlone(step, 416);
        }
    },
    TOO_MANY("429 with rate_limit_exceeded") {
        @Override
        Cell at(Step step) {
            return step.isChunk()
                    ? Cell.impossible(this, step, NO_BODY)
                    : harmless(step, Fault.error(step.operation, 429, "rate_limit_exceeded"));
        }
    },
    TOO_MANY_BARE("429 without a body") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.status(step.operation, 429));
        }
    },
    GONE("404") {
        @Override
        Cell at(Step step) {
            return onChunkAlone(step, 404);
        }
    },
    FORBIDDEN("403") {
        @Override
        Cell at(Step step) {
            return onChunkAlone(step, 403);
        }
    },
    BAD_REQUEST("400") {
        @Override
        Cell at(Step step) {
            return onChunkAlone(step, 400);
        }
    },
    GARBAGE("200 with a page of somebody else's") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.garbage(step.operation, 200, "<html><title>Welcome</title>"));
        }
    },
    GARBAGE_AFTER("200 with such a page after it took effect") {
        @Override
        Cell at(Step step) {
            return harmless(
                    step,
                    Fault.garbage(step.operation, 200, "<html><title>Welcome</title>")
                            .after());
        }
    },
    SLOW("an answer that takes a while") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.delay(step.operation, Duration.ofMillis(700)));
        }
    },
    STALLED("no answer until the client gives up") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.closed(step.operation).after(STALL));
        }
    },
    STALLED_AFTER("no answer although it took effect") {
        @Override
        Cell at(Step step) {
            return harmless(step, Fault.closedAfter(step.operation).after(STALL));
        }
    },
    TOKEN_EXPIRED("access token ends early") {
        @Override
        Cell at(Step step) {
            return step.isChunk()
                    ? Cell.impossible(this, step, NO_TOKEN)
                    : harmless(step, Fault.error(step.operation, 401, "access_token_invalid"));
        }
    },
    TOKEN_REVOKED("token revoked: invalid_grant on refresh") {
        @Override
        Cell at(Step step) {
            if (step.isChunk()) {
                return Cell.impossible(this, step, NO_TOKEN);
            }
            Fault[] faults = {
                step.at(Fault.error(step.operation, 401, "access_token_invalid")),
                Fault.error(Operation.TOKEN, 200, "invalid_grant")
            };
            return step.isBeforeLastChunk()
                    ? Cell.leading(this, step, NEEDS_ATTENTION, faults)
                    : Cell.leading(this, step, PUBLISHED, faults).afterReconnecting();
        }
    },
    REMOVED("the user removes the app at TikTok") {
        @Override
        Cell at(Step step) {
            Fault removal = step.at(Fault.none(step.operation).disconnecting());
            Cell cell = Cell.leading(this, step, NEEDS_ATTENTION, removal);
            // What TikTok has in full it fails itself, and that is told as soon as it can be asked again.
            return step.isBeforeLastChunk() ? cell : cell.afterReconnecting();
        }
    },
    AUDIENCE_GONE("the chosen audience is gone since Post") {
        @Override
        Cell at(Step step) {
            Fault change = step.at(Fault.none(step.operation)
                    .changing("privacyLevelOptions", List.of("FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS")));
            boolean before = step == Step.CREATOR_INFO || step == Step.INIT;
            return Cell.leading(this, step, before ? NEEDS_ATTENTION : PUBLISHED, change);
        }
    },
    FAILED_AT_TIKTOK("FAILED after 201") {
        @Override
        Cell at(Step step) {
            return step.isStatus() && !step.isBeforeLastChunk()
                    ? Cell.leading(this, step, FAILED, Fault.failReason("frame_rate_check_failed"))
                    : Cell.impossible(this, step, ONLY_AFTERWARDS);
        }
    },
    UNKNOWN_WORD("a status that nobody knows") {
        @Override
        Cell at(Step step) {
            return onStatusAlone(
                    step,
                    Fault.garbage(
                            step.operation,
                            200,
                            "{\"data\":{\"status\":\"BREWING\"},\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"1\"}}"));
        }
    },
    UNKNOWN_ID("invalid_publish_id, once") {
        @Override
        Cell at(Step step) {
            return onStatusAlone(step, Fault.error(step.operation, 400, "invalid_publish_id"));
        }
    },
    FORGOTTEN("invalid_publish_id from now on") {
        @Override
        Cell at(Step step) {
            Fault fault = Fault.error(step.operation, 400, "invalid_publish_id");
            if (!step.isStatus()) {
                return Cell.impossible(this, step, STATUS_ALONE);
            }
            return step.isBeforeLastChunk()
                    ? Cell.impossible(this, step, "the second upload is known")
                    : Cell.leading(this, step, UNCONFIRMED, fault.times(FOR_EVER));
        }
    },
    SILENT("no status ever again") {
        @Override
        Cell at(Step step) {
            return step.isStatus() && !step.isBeforeLastChunk()
                    ? Cell.leading(
                            this,
                            step,
                            UNCONFIRMED,
                            Fault.status(step.operation, 500).times(FOR_EVER))
                    : Cell.impossible(this, step, ONLY_AFTERWARDS);
        }
    };

    /** Longer than the client's patience, see {@link FaultMatrix}. */
    static final Duration STALL = Duration.ofSeconds(3);

    private static final int FOR_EVER = 100_000;
    private static final String ONE_PACKET = "the request is one packet";
    private static final String NO_BODY = "answers to chunks have no body";
    private static final String NO_TOKEN = "a chunk carries no token";
    private static final String CHUNKS_ALONE = "answers a chunk alone";
    private static final String STATUS_ALONE = "answers a status alone";
    private static final String ONLY_AFTERWARDS = "only once all bytes are in";

    final String label;

    Mishap(String label) {
        this.label = label;
    }

    abstract Cell at(Step step);

    Cell harmless(Step step, Fault fault) {
        return Cell.leading(this, step, PUBLISHED, step.at(fault));
    }

    Cell onChunkAlone(Step step, int status) {
        return step.isChunk()
                ? harmless(step, Fault.status(step.operation, status))
                : Cell.impossible(this, step, CHUNKS_ALONE);
    }

    Cell onStatusAlone(Step step, Fault fault) {
        return step.isStatus() ? harmless(step, fault) : Cell.impossible(this, step, STATUS_ALONE);
    }
}
