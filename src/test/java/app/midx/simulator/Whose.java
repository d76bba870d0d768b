package app.midx.simulator;

import org.jspecify.annotations.Nullable;

/** Whose account a request is about, as far as it tells by itself. */
final class Whose {

    private Whose() {}

    /** @return the account's short name */
    static @Nullable String request(Operation operation, Call call, World world) {
        synchronized (world) {
            Account account = switch (operation.style) {
                case API -> world.grants.owner(bearer(call));
                case OAUTH -> world.grants.owner(call.form().get("refresh_token"));
                case UPLOAD -> ownerOfUpload(call, world);
                case PAGE, INSIDE -> null;
            };
            return account == null ? null : account.name;
        }
    }

    private static String bearer(Call call) {
        String header = call.header("Authorization");
        return header == null ? "" : header.replaceFirst("^Bearer ", "");
    }

    private static @Nullable Account ownerOfUpload(Call call, World world) {
        PublishJob job = world.jobs.byUploadId(call.query().get("upload_id"));
        return job == null ? null : job.grant.account;
    }
}
