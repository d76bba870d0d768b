package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.tiktok.PrivacyLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An {@link UploadForm} as columns. */
@Embeddable
record StoredForm(
        @JdbcTypeCode(SqlTypes.BINARY) @Column(name = "account_id", columnDefinition = "binary(16)") @Nullable
        UUID accountId,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "mode", nullable = false)
        SendMode mode,

        @Column(name = "caption", columnDefinition = "text", nullable = false)
        String caption,

        @Column(name = "privacy_level") @Nullable String privacyLevel,
        @Column(name = "cover_timestamp_ms") @Nullable Integer coverTimestampMs,
        @Column(name = "allow_comment", nullable = false) boolean allowComment,
        @Column(name = "allow_duet", nullable = false) boolean allowDuet,
        @Column(name = "allow_stitch", nullable = false) boolean allowStitch,
        @Column(name = "disclose", nullable = false) boolean disclose,
        @Column(name = "your_brand", nullable = false) boolean yourBrand,
        @Column(name = "branded_content", nullable = false) boolean brandedContent,
        @Column(name = "ai_generated", nullable = false) boolean aiGenerated) {

    static StoredForm of(UploadForm form) {
        return new StoredForm(
                form.account() == null ? null : form.account().value(),
                form.mode(),
                form.caption(),
                form.privacyLevel() == null ? null : form.privacyLevel().code(),
                form.coverTimestampMs(),
                form.allowComment(),
                form.allowDuet(),
                form.allowStitch(),
                form.disclose(),
                form.yourBrand(),
                form.brandedContent(),
                form.aiGenerated());
    }

    UploadForm asForm() {
        return new UploadForm(
                accountId == null ? null : new AccountId(accountId),
                mode,
                caption,
                privacyLevel == null ? null : new PrivacyLevel(privacyLevel),
                coverTimestampMs,
                allowComment,
                allowDuet,
                allowStitch,
                disclose,
                yourBrand,
                brandedContent,
                aiGenerated);
    }
}
