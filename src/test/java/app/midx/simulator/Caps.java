package app.midx.simulator;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may still post today. TikTok: Content Sharing Guidelines, Upload Video. Which inits count is not documented: here
 * every accepted one does, whatever became of it.
 */
final class Caps {

    private final World world;

    Caps(World world) {
        this.world = world;
    }

    /** @param status HTTP status of a refusal: 200 for creator info, 403 at init */
    void checkDirect(Account account, int status) {
        banned(account, status);
        activeUsers(account, status);
        Integer own = account.postsPerCreator;
        int limit = own == null ? world.knobs.postsPerCreator : own;
        long posts = world.jobs
                .inCapWindow()
                .filter(job -> job.kind == PublishKind.DIRECT && job.grant.account == account)
                .count();
        if (posts >= limit) {
            throw new Refusal(status, "spam_risk_too_many_posts", "The creator's daily number of posts is reached.");
        }
    }

    void checkDraft(Account account, int status) {
        banned(account, status);
        long pending = world.knobs.draftCap == Knobs.DraftCap.CONCURRENT
                ? world.jobs.of(account).filter(this::pending).count()
                : world.jobs
                        .inCapWindow()
                        .filter(job -> job.kind == PublishKind.INBOX && job.grant.account == account)
                        .count();
        if (pending >= world.knobs.pendingDrafts) {
            throw new Refusal(
                    status, "spam_risk_too_many_pending_share", "The creator has too many drafts waiting already.");
        }
    }

    private boolean pending(PublishJob job) {
        boolean arriving = job.inProgress() && (job.complete() || !job.urlExpired(world.now()));
        return job.kind == PublishKind.INBOX && (arriving || job.state.equals("SEND_TO_USER_INBOX"));
    }

    private void banned(Account account, int status) {
        if (account.bannedFromPosting) {
            throw new Refusal(status, "spam_risk_user_banned_from_posting", "The creator is barred from posting.");
        }
    }

    private void activeUsers(Account account, int status) {
        Set<Account> active = world.jobs
                .inCapWindow()
                .filter(job -> job.kind == PublishKind.DIRECT)
                .map(job -> job.grant.account)
                .collect(Collectors.toSet());
        int limit = world.knobs.audited ? world.knobs.auditedCreators : world.knobs.unauditedCreators;
        if (!active.contains(account) && active.size() >= limit) {
            throw new Refusal(status, "reached_active_user_cap", "The app's daily number of creators is reached.");
        }
    }
}
