package app.midx.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.upload.Covers;
import app.midx.upload.PostingDesk;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.Uploads;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to one creator does not exist for another, and is closed to strangers. */
@MidxTest
class OtherPeoplesThingsTest {

    private static final String VIDEO = "\0\0\0\u0018ftypmp42 and so on";

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Covers covers;

    @Autowired
    private PostingDesk desk;

    @Autowired
    private MediaFiles files;

    @Autowired
    private TikTokSimulator simulator;

    private Browser owner;
    private Browser other;
    private Browser stranger;
    private CreatorId ownerId;
    private CreatorId otherId;

    @BeforeEach
    void signIn() {
        simulator.reset();
        owner = browsers.signedInAs(creators.addSomebodyNew().name);
        other = browsers.signedInAs(creators.addSomebodyNew().name);
        stranger = browsers.open();
        ownerId = owner.creator().orElseThrow();
        otherId = other.creator().orElseThrow();
    }

    @Test
    void aFileOnItsWayIn() {
        String file = begunFile();
        String content = file + "/content";

        assertThat(status(other, tus(other, file).HEAD())).isEqualTo(404);
        assertThat(status(other, bytes(other, file))).isEqualTo(404);
        assertThat(status(other, other.request(content))).isEqualTo(404);
        assertThat(status(other, tus(other, file).DELETE())).isEqualTo(404);
        assertThat(status(other, deletedByHeader(other, file))).isEqualTo(404);
        assertThat(status(stranger, tus(stranger, file).DELETE())).isEqualTo(401);
        assertThat(status(owner, tusWithout(owner, file).DELETE())).isEqualTo(403);
        assertThat(status(owner, tusWithout(owner, file).GET().header("X-HTTP-Method-Override", "DELETE")))
                .isEqualTo(405);
        assertThat(status(stranger, tus(stranger, file).HEAD())).isEqualTo(401);
        assertThat(status(stranger, bytes(stranger, file))).isEqualTo(401);
        assertThat(status(stranger, stranger.request(content))).isEqualTo(401);
        assertThat(owner.send(tus(owner, file).HEAD()).headers().firstValue("Upload-Offset"))
                .contains("0");
        assertThat(status(owner, bytes(owner, file))).isEqualTo(204);
    }

    @Test
    void aFileThatIsThere() {
        String file = begunFile();
        owner.send(bytes(owner, file));

        assertThat(status(owner, owner.request(file + "/content"))).isEqualTo(200);
        assertThat(status(other, other.request(file + "/content"))).isEqualTo(404);
        assertThat(status(other, other.request(file + "/content").header("Range", "bytes=0-3")))
                .isEqualTo(404);
        assertThat(status(stranger, stranger.request(file + "/content"))).isEqualTo(401);
    }

    @Test
    void aFileNobodyHasAnswersTheSameAsSomebodyElses() {
        String unknown = "/media/files/" + MediaId.next();

        assertThat(other.send(tus(other, unknown)
                                .method("PATCH", BodyPublishers.ofString("x"))
                                .header("Upload-Offset", "0")
                                .header("Content-Type", "application/offset+octet-stream"))
                        .body()
                        .replaceAll("[0-9a-f-]{36}", "id"))
                .isEqualTo(other.send(bytes(other, begunFile())).body().replaceAll("[0-9a-f-]{36}", "id"));
    }

    @Test
    void thePictureOfAnAccount() {
        ConnectedAccount account = accounts.of(ownerId).getFirst();
        await().until(() -> status(owner, owner.request(account.avatarPath())) == 200);

        assertThat(status(other, other.request(account.avatarPath()))).isEqualTo(404);
        assertThat(status(stranger, stranger.request(account.avatarPath()))).isEqualTo(401);
    }

    @Test
    void theCoverOfAnUpload() throws IOException {
        UploadId upload = uploads.newDraft(ownerId).id();
        assertThat(covers.keep(otherId, upload, jpeg())).isFalse();
        assertThat(covers.keep(ownerId, upload, jpeg())).isTrue();
        String cover = "/covers/" + upload;

        assertThat(status(owner, owner.request(cover))).isEqualTo(200);
        assertThat(status(other, other.request(cover))).isEqualTo(404);
        assertThat(status(stranger, stranger.request(cover))).isEqualTo(401);
    }

    @Test
    void anUpload() {
        UploadId upload = uploads.newDraft(ownerId).id();
        MediaId file = MediaId.parse(begunFile().replaceFirst(".*/", "")).orElseThrow();
        UploadFacts own = uploads.find(ownerId, upload).orElseThrow();

        assertThat(uploads.find(otherId, upload)).isEmpty();
        assertThat(uploads.timeline(otherId, upload)).isEmpty();
        assertThat(uploads.page(otherId, Set.of(), 0, 10)).isEmpty();
        assertThat(uploads.count(otherId, Set.of())).isZero();
        assertThat(uploads.save(otherId, upload, own.form())).isEmpty();
        assertThat(uploads.attach(otherId, upload, null)).isEmpty();
        assertThat(uploads.cancel(otherId, upload)).isEmpty();
        assertThat(uploads.tryAgain(otherId, upload)).isEmpty();
        uploads.delete(otherId, upload);
        assertThat(uploads.find(ownerId, upload)).contains(own);
        assertThat(files.find(otherId, file)).isEmpty();
        assertThat(desk.terms(otherId, accounts.of(ownerId).getFirst().id())).isEmpty();
    }

    @Test
    void anOwnUploadWithSomebodyElsesFileOrAccount() {
        UploadId upload = uploads.newDraft(otherId).id();
        MediaId file = MediaId.parse(begunFile().replaceFirst(".*/", "")).orElseThrow();
        UploadForm form = UploadForm.empty(accounts.of(ownerId).getFirst().id());

        assertThat(uploads.attach(otherId, upload, file)).isEmpty();
        assertThat(uploads.save(otherId, upload, form)).isEmpty();
        assertThat(uploads.find(otherId, upload).orElseThrow().media()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin,         https://evil.example",
        "Origin,         null",
        "X-Nothing,      said"
    })
    void aRequestFromAnotherSiteChangesNothing(String header, String value) {
        String file = begunFile();

        assertThat(status(owner, create(owner, header, value))).isEqualTo(403);
        assertThat(status(
                        owner,
                        tusWithout(owner, file)
                                .header(header, value)
                                .header("Upload-Offset", "0")
                                .header("Content-Type", "application/offset+octet-stream")
                                .method("PATCH", BodyPublishers.ofString(VIDEO))))
                .isEqualTo(403);
        assertThat(owner.send(tus(owner, file).HEAD()).headers().firstValue("Upload-Offset"))
                .contains("0");
    }

    @Test
    void aBrowserThatNamesItsOriginMayUpload() {
        assertThat(status(owner, create(owner, "Origin", owner.midx().toString())))
                .isEqualTo(201);
    }

    private String begunFile() {
        return Browser.location(owner.send(create(owner, "Sec-Fetch-Site", "same-origin")))
                .getPath();
    }

    private static HttpRequest.Builder create(Browser browser, String header, String value) {
        return tusWithout(browser, "/media/files")
                .header(header, value)
                .header("Upload-Length", Integer.toString(VIDEO.length()))
                .header("Upload-Metadata", "filename " + base64("clip.mp4") + ",filetype " + base64("video/mp4"))
                .POST(BodyPublishers.noBody());
    }

    private static HttpRequest.Builder bytes(Browser browser, String file) {
        return tus(browser, file)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString(VIDEO));
    }

    private static HttpRequest.Builder deletedByHeader(Browser browser, String file) {
        return tus(browser, file).header("X-HTTP-Method-Override", "DELETE").POST(BodyPublishers.noBody());
    }

    private static HttpRequest.Builder tus(Browser browser, String path) {
        return tusWithout(browser, path).header("Sec-Fetch-Site", "same-origin");
    }

    private static HttpRequest.Builder tusWithout(Browser browser, String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0");
    }

    private static int status(Browser browser, HttpRequest.Builder request) {
        return browser.send(request).statusCode();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 16, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
