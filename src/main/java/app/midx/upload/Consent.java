package app.midx.upload;

import app.midx.common.UploadId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the creator saw and chose when they pressed the button: one row for each time, written once and never changed. */
@Entity
@Table(name = "upload_consent")
class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(name = "upload_id", columnDefinition = "binary(16)", nullable = false)
    private UUID uploadId;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    @Column(name = "account_nickname", nullable = false)
    private String accountNickname;

    @Column(name = "declaration", columnDefinition = "text", nullable = false)
    private String declaration;

    @Column(name = "choices", columnDefinition = "text", nullable = false)
    private String choices;

    /** Null where they agreed to sending at once. */
    @Column(name = "scheduled_for")
    private @Nullable Instant scheduledFor;

    protected Consent() {}

    /** @param at the time to which they agree; null for at once */
    Consent(UploadId upload, UploadForm form, String nickname, @Nullable Instant at, Instant now) {
        this.uploadId = upload.value();
        this.givenAt = now;
        this.accountNickname = nickname;
        this.declaration = Declaration.of(form).text();
        this.choices = form.toString();
        this.scheduledFor = at;
    }

    private Consent(Consent earlier, @Nullable Instant at, Instant now) {
        this.uploadId = earlier.uploadId;
        this.givenAt = now;
        this.accountNickname = earlier.accountNickname;
        this.declaration = earlier.declaration;
        this.choices = earlier.choices;
        this.scheduledFor = at;
    }

    /** They agree to the same at another time; null for at once. */
    Consent forAnotherTime(@Nullable Instant at, Instant now) {
        return new Consent(this, at, now);
    }
}
