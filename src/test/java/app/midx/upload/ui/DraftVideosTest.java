package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedVideos;
import app.midx.testing.TestVideos;
import app.midx.upload.UploadFacts;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of drafts says which file each is about, and how much of it is here. */
class DraftVideosTest extends UploadViewTest {

    @Autowired
    private MediaFiles files;

    @Autowired
    private StagedVideos staged;

    private DraftVideos videos;

    @BeforeEach
    void openTheList() {
        videos = new DraftVideos(files);
    }

    @Test
    void aVideoThatIsHereIsNamedWithItsSize() throws IOException {
        String size = UploadWords.size(Files.size(TestVideos.small()));

        assertThat(videos.describe(draft())).isEqualTo("small.mp4 · " + size);
    }

    @Test
    void ofAPartItIsSaidHowLargeItIs() {
        MediaId video = staged.announced(account.owner(), 2_000_000);
        staged.bring(account.owner(), video, new byte[2_000_000], 0, 860_000);

        assertThat(videos.describe(with(video))).isEqualTo("clip.mp4 · 43 % of 2 MB is here");
    }

    @Test
    void whatIsNotHereIsSaidToo() {
        assertThat(videos.describe(uploads.newDraft(account.owner()))).isEqualTo("No video yet");

        MediaId video = staged.announced(account.owner(), 2_000_000);
        UploadFacts draft = with(video);
        files.erase(video);

        assertThat(videos.describe(draft)).isEqualTo("The video is no longer here");
    }

    @Test
    void onceItIsSentTheFileIsOfNoInterest() {
        assertThat(videos.describe(sent(Forms.onlyMe(account, "gone")))).isEmpty();
    }

    private UploadFacts with(MediaId video) {
        UploadFacts draft = uploads.newDraft(account.owner());
        return uploads.attach(account.owner(), draft.id(), video).orElseThrow();
    }
}
