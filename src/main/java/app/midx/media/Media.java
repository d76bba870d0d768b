package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The record of a file. How much of it has arrived is not in here: the file's own length says so, also after a crash. */
@Entity
@Table(name = "media")
class Media extends AbstractAggregateRoot<Media> {

    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(columnDefinition = "binary(16)")
    private UUID id;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(columnDefinition = "binary(16)", updatable = false)
    private UUID creatorId;

    private String fileName;
    private String mimeType;
    private long size;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MediaState state;

    private String storeKey;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String sha256;

    @Embedded
    private @Nullable StoredFacts facts;

    private Instant createdAt;

    private @Nullable Instant completedAt;

    private @Nullable Instant erasedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Media() {}

    Media(CreatorId owner, FileClaim claim, String storeKey, Instant now) {
        this.id = MediaId.next().value();
        this.creatorId = owner.value();
        this.fileName = claim.fileName();
        this.mimeType = claim.mimeType();
        this.size = claim.size();
        this.state = MediaState.RECEIVING;
        this.storeKey = storeKey;
        this.createdAt = now;
    }

    void complete(String effectiveMimeType, @Nullable String contentSha256, VideoFacts read, Instant now) {
        leave(MediaState.RECEIVING, MediaState.COMPLETE);
        mimeType = effectiveMimeType;
        sha256 = contentSha256;
        facts = StoredFacts.of(read);
        completedAt = now;
    }

    boolean isUndigested() {
        return state == MediaState.COMPLETE && sha256 == null;
    }

    /** What was not known yet when it was complete. */
    void digested(String contentSha256) {
        if (isUndigested()) {
            sha256 = contentSha256;
        }
    }

    void refuse(Instant now) {
        leave(MediaState.RECEIVING, MediaState.REFUSED);
        forget(now);
    }

    /** Nobody has gone on with it. */
    void expire(Instant now) {
        if (isHere()) {
            erase(now);
            registerEvent(new MediaExpired(id(), owner()));
        }
    }

    /** Erasing twice is no error: whoever asks wants it gone. */
    void erase(Instant now) {
        if (erasedAt == null) {
            state = MediaState.ERASED;
            forget(now);
        }
    }

    /** What is left only says that there was a file: nothing of it, and nothing that another file could be compared with. */
    private void forget(Instant now) {
        fileName = "";
        mimeType = "";
        size = 0;
        sha256 = null;
        facts = null;
        erasedAt = now;
    }

    private void leave(MediaState from, MediaState to) {
        if (state != from) {
            throw new IllegalStateException("media " + id + " is " + state + ", so it cannot become " + to);
        }
        state = to;
    }

    MediaId id() {
        return new MediaId(id);
    }

    CreatorId owner() {
        return new CreatorId(creatorId);
    }

    String fileName() {
        return fileName;
    }

    String mimeType() {
        return mimeType;
    }

    long size() {
        return size;
    }

    boolean isHere() {
        return state == MediaState.COMPLETE || state == MediaState.RECEIVING;
    }

    MediaState state() {
        return state;
    }

    /** Whether it ever was here as a whole. */
    boolean wasComplete() {
        return completedAt != null;
    }

    String storeKey() {
        return storeKey;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    /** Null until it is complete, and for files from before they were read. */
    @Nullable
    VideoFacts facts() {
        return facts == null ? null : facts.asFacts();
    }

    Instant createdAt() {
        return createdAt;
    }
}
