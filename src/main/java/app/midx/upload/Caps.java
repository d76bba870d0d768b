package app.midx.upload;

import app.midx.account.Accounts;
import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps to TikTok's caps, so that a creator hears of them at the desk, and no send is spent on a refusal. */
@Component
class Caps {

    private final Accounts accounts;
    private final Meters meters;
    private final UploadRepository uploads;
    private final JdbcClient jdbc;
    private final Clock clock;

    Caps(Accounts accounts, Meters meters, UploadRepository uploads, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.meters = meters;
        this.uploads = uploads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sees to it that there is a place for an upload that is about to be queued. Two who come at the same moment take turns: the
     * second one counts the first one's upload. To be asked before the upload's own row is locked.
     *
     * @throws SubmissionRefusedException where there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(CreatorId owner, UploadForm form) {
        takeTurns();
        AccountId account = form.account();
        List<SubmissionProblem> problems = account == null
                ? List.of()
                : meters.of(owner, account)
                        .map(found -> CapRules.check(form.mode(), found, clock.instant()))
                        .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
    }

    /** The same for an upload that is to be sent once more; one that is not this creator's is nobody's concern here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(CreatorId owner, UploadId upload) {
        uploads.form(upload.value(), owner.value()).ifPresent(form -> require(owner, form.asForm()));
    }

    /** What stands against sending a queued upload now. */
    @Transactional(readOnly = true)
    public List<SubmissionProblem> problems(UploadFacts upload) {
        return accounts.find(upload.owner(), upload.requireAccount())
                .map(account -> meters.of(account, upload.id()))
                .map(found -> CapRules.check(upload.form().mode(), found, clock.instant()))
                .orElse(List.of());
    }

    /** One gate for all of Midx, because the cap on creators spans their accounts; it is passed in milliseconds. */
    private void takeTurns() {
        jdbc.sql("SELECT id FROM submission_gate WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
    }
}
