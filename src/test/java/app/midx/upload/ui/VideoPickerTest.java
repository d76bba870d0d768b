package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.MediaId;
import app.midx.upload.SomeFacts;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.shared.JsonConstants;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VideoPickerTest {

    private final VideoPicker picker = new VideoPicker();
    private final List<Object> heard = new ArrayList<>();

    @Test
    void uploadIsFollowedByTheIdOfItsFile() {
        MediaId id = MediaId.next();
        MediaId vanished = MediaId.next();
        picker.onCreated(heard::add);
        picker.onComplete(heard::add);
        picker.onCancelled(heard::add);

        fire(
                "upload-created",
                detail().put("event.detail.mediaId", id.toString()).put("event.detail.replaces", vanished.toString()));
        fire("upload-complete", detail().put("event.detail.mediaId", id.toString()));
        fire("upload-cancelled", detail().put("event.detail.mediaId", id.toString()));

        assertThat(heard).containsExactly(new VideoPicker.Created(id, vanished), id, id);
    }

    @Test
    void progressAndFactsAreNumbers() {
        picker.onProgress(heard::add);
        picker.onFacts(heard::add);
        picker.onCoverChange(heard::add);

        fire(
                "upload-progress",
                detail().put("event.detail.sent", 3_000_000_000L).put("event.detail.total", 4e9));
        fire("file-facts", detail().set("event.detail", JsonMapper.shared().valueToTree(SomeFacts.good())));
        fire(
                "cover-change",
                detail().put("event.detail.timestampMs", 3_400)
                        .put(JsonConstants.EVENT_DATA_PHASE, JsonConstants.EVENT_PHASE_TRAILING));

        assertThat(heard)
                .containsExactly(
                        new VideoPicker.UploadProgress(3_000_000_000L, 4_000_000_000L), SomeFacts.good(), 3_400L);
    }

    @Test
    void coverFrameArrivesAsTheBytesOfAJpeg() {
        picker.onCoverFrame(heard::add);
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

        fire("cover-frame", frame(jpeg));

        assertThat(heard).containsExactly(jpeg);
    }

    @Test
    void whatABrowserCannotHaveMeantIsNotPassedOn() {
        picker.onCreated(heard::add);
        picker.onCoverFrame(heard::add);

        fire("upload-created", detail().put("event.detail.mediaId", "no-id"));
        fire("upload-created", detail());
        fire("upload-created", detail().putNull("event.detail.mediaId"));
        fire("cover-frame", frame("GIF89a".getBytes()));
        fire("cover-frame", frame(new byte[200_000]));
        fire("cover-frame", detail().put("event.detail.dataBase64", "***"));
        fire("cover-frame", detail());

        assertThat(heard).isEmpty();
    }

    @Test
    void factsThatSayNothingTakeBackWhatWasSaidBefore() {
        picker.onFacts(heard::add);

        fire("file-facts", detail());
        fire("file-facts", detail().put("event.detail", "MP4"));

        assertThat(heard).containsExactly(null, null);
    }

    private void fire(String type, ObjectNode data) {
        picker.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(picker.getElement(), type, data));
    }

    private static ObjectNode frame(byte[] data) {
        return detail().put("event.detail.dataBase64", Base64.getEncoder().encodeToString(data));
    }

    private static ObjectNode detail() {
        return JsonMapper.shared().createObjectNode();
    }
}
