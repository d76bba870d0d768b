package app.midx.upload.ui;

import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.shared.Registration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes a video from the creator's device and sends it to the media endpoint by itself; the view hears what becomes of it.
 * All of it is what a browser says: whoever stores it asks the media module for the truth.
 */
@Tag("midx-video-picker")
@JsModule("./midx-video-picker.ts")
@NpmPackage(value = "tus-js-client", version = "4.3.1")
@NpmPackage(value = "mediabunny", version = "1.61.0")
class VideoPicker extends Component implements HasSize {

    private static final int LARGEST_FRAME = 100 * 1024;
    private static final int RESTED_MS = 300;

    private int shown;

    /** Uploads belong to a draft, and go on while it is not shown. */
    void setDraft(UploadId draft) {
        getElement().setProperty("draftId", draft.toString());
    }

    /**
     * Shows what is here already: all of a video, or a part for whose rest the file is asked for again.
     *
     * @param coverMs milliseconds from the beginning of the video
     */
    void show(StagedMedia video, long coverMs) {
        show(new Shown(
                ++shown,
                video.id().toString(),
                video.fileName(),
                video.size(),
                video.received(),
                video.complete(),
                false,
                coverMs));
    }

    /** @param gone whether there was a video that is no longer here */
    void showNone(boolean gone) {
        show(new Shown(++shown, "", "", 0, 0, false, gone, 0));
    }

    private void show(Shown video) {
        getElement().setPropertyBean("staged", video);
    }

    /** What is sent is decided: the file can be gone on with, and neither replaced nor taken back. */
    void setFixed() {
        getElement().setProperty("fixed", true);
    }

    /** Shows the cover as it was seen the last time, until the video is there. */
    void setPoster(UploadId upload) {
        getElement().setProperty("poster", "covers/" + upload);
    }

    /** What TikTok makes of a cover, in words for the creator. */
    void setCoverNote(String note) {
        getElement().setProperty("coverNote", note);
    }

    void setMaxBytes(long maxBytes) {
        getElement().setProperty("maxBytes", (double) maxBytes);
    }

    /** The server has made room; bytes are on their way. */
    Registration onCreated(Consumer<Created> listener) {
        return getElement()
                .addEventListener("upload-created", event -> created(event).ifPresent(listener))
                .addEventData(detail("mediaId"))
                .addEventData(detail("replaces"));
    }

    /** At most four times a second. */
    Registration onProgress(Consumer<UploadProgress> listener) {
        return getElement()
                .addEventListener(
                        "upload-progress",
                        event -> listener.accept(new UploadProgress(number(event, "sent"), number(event, "total"))))
                .addEventData(detail("sent"))
                .addEventData(detail("total"));
    }

    Registration onComplete(Consumer<MediaId> listener) {
        return on("upload-complete", "mediaId", id -> mediaId(id).ifPresent(listener));
    }

    /** The listener gets the reason in words for the creator, who sees it in the picker already. */
    Registration onFailed(Consumer<String> listener) {
        return on("upload-failed", "reason", reason -> listener.accept(reason.asString("")));
    }

    /** The creator has taken the video back, or replaced it. */
    Registration onCancelled(Consumer<MediaId> listener) {
        return on("upload-cancelled", "mediaId", id -> mediaId(id).ifPresent(listener));
    }

    /** Fires once the slider has come to rest for a moment. */
    Registration onCoverChange(LongConsumer timestampMs) {
        return getElement()
                .addEventListener(
                        "cover-change", event -> timestampMs.accept(Math.max(0, number(event, "timestampMs"))))
                .addEventData(detail("timestampMs"))
                .debounce(RESTED_MS);
    }

    /** Fires once the slider rests. The listener gets a JPEG of at most 100 KB. */
    Registration onCoverFrame(Consumer<byte[]> jpeg) {
        return on("cover-frame", "dataBase64", data -> jpeg(data.asString("")).ifPresent(jpeg));
    }

    /** What the browser reads of a file as soon as it is picked; null while it has not read the one that is picked now. */
    Registration onFacts(Consumer<@Nullable VideoFacts> listener) {
        return getElement()
                .addEventListener(
                        "file-facts",
                        event -> listener.accept(
                                ClaimedFacts.read(event.getEventData().path("event.detail"))
                                        .orElse(null)))
                .addEventData("event.detail");
    }

    /** The browser cannot show this video; TikTok may be able to. */
    Registration onUnreadable(Runnable listener) {
        return getElement().addEventListener("video-unreadable", _ -> listener.run());
    }

    private Registration on(String type, String key, Consumer<JsonNode> listener) {
        return getElement()
                .addEventListener(
                        type, event -> listener.accept(event.getEventData().path(detail(key))))
                .addEventData(detail(key));
    }

    private static long number(DomEvent event, String key) {
        return event.getEventData().path(detail(key)).asLong(0);
    }

    private static String detail(String key) {
        return "event.detail." + key;
    }

    private static Optional<Created> created(DomEvent event) {
        MediaId replaces =
                mediaId(event.getEventData().path(detail("replaces"))).orElse(null);
        return mediaId(event.getEventData().path(detail("mediaId"))).map(video -> new Created(video, replaces));
    }

    private static Optional<MediaId> mediaId(JsonNode id) {
        return MediaId.parse(id.asString(""));
    }

    private static Optional<byte[]> jpeg(String base64) {
        if (base64.length() > LARGEST_FRAME * 4 / 3 + 4) {
            return Optional.empty();
        }
        try {
            byte[] data = Base64.getDecoder().decode(base64);
            boolean jpeg =
                    data.length > 3 && data[0] == (byte) 0xFF && data[1] == (byte) 0xD8 && data[2] == (byte) 0xFF;
            return jpeg ? Optional.of(data) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** @param replaces what had vanished from the server, so that the upload was begun anew */
    record Created(MediaId video, @Nullable MediaId replaces) {}

    /**
     * What the element is told.
     *
     * @param edition another number each time, so that saying the same once more is heard
     */
    record Shown(
            int edition,
            String mediaId,
            String fileName,
            long size,
            long received,
            boolean complete,
            boolean gone,
            long coverMs) {}

    /** In bytes. */
    record UploadProgress(long sent, long total) {}
}
