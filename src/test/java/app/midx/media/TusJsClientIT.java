package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.CreatorId;
import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.NodeJs;
import app.midx.testing.NodeJs.Ended;
import app.midx.testing.TestVideos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The client that others wrote, signed in and through all of Midx's filters. */
@MidxTest
class TusJsClientIT {

    private static final int SIGKILL = 128 + 9;

    @TempDir
    Path temp;

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private MediaFiles files;

    private final Path video = TestVideos.large();
    private Browser browser;
    private CreatorId creator;

    @BeforeEach
    void signIn() {
        browser = browsers.signedInAs(creators.addSomebodyNew().name);
        creator = browser.creator().orElseThrow();
    }

    @Test
    void uploadThatIsKilledInTheMiddleGoesOnWhereItWas() throws IOException {
        Ended killed = run("die");
        assertThat(killed.exit()).as("%s", killed).isEqualTo(SIGKILL);

        Ended resumed = run("resume");

        assertThat(resumed.exit()).as("%s", resumed).isZero();
        assertThat(Long.parseLong(resumed.last("resumed")))
                .isGreaterThanOrEqualTo(Long.parseLong(killed.last("accepted")))
                .isLessThan(Files.size(video));
        assertArrived(resumed.last("done"));
        assertThat(files.unfinished(creator)).isEmpty();
    }

    @Test
    void firstBytesMayComeWithTheCreation() throws IOException {
        Ended ended = run("whole");

        assertThat(ended.exit()).as("%s", ended).isZero();
        assertArrived(ended.last("done"));
    }

    @Test
    void uploadIsTakenBack() {
        Ended ended = run("terminate");

        assertThat(ended.exit()).as("%s", ended).isZero();
        assertThat(files.find(creator, TusClient.id(ended.last("done")))).isEmpty();
    }

    private Ended run(String mode) {
        return NodeJs.run(
                "resume.mjs",
                mode,
                browser.midx().resolve("/media/files").toString(),
                "MIDX_SESSION=" + browser.cookie("MIDX_SESSION"),
                video.toString(),
                temp.resolve("urls.json").toString());
    }

    private void assertArrived(String url) throws IOException {
        StagedMedia staged = files.find(creator, TusClient.id(url)).orElseThrow();
        assertThat(staged.complete()).isTrue();
        assertThat(staged.fileName()).isEqualTo("clip.mp4");
        assertThat(staged.sha256()).isEqualTo(TestVideo.sha256(Files.readAllBytes(video)));
    }
}
