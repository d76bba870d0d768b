package app.midx.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.midx.common.Secret;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    private static final Secret TOKEN = Secret.of("act.example!5123.va");

    private final ScriptedTikTok tikTok = new ScriptedTikTok();
    private final TestClient client = TestClient.of(tikTok.uri());

    @AfterEach
    void close() {
        client.close();
        tikTok.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | {\"error\":{\"code\":\"access_token_invalid\"}} | access_token_invalid",
                "400 | {\"data\":null,\"error\":{\"code\":\"invalid_params\",\"extra\":[1]}} | invalid_params",
                "403 | {\"error\":{\"code\":\"a_code_of_next_year\"}} | a_code_of_next_year",
                "200 | {\"error\":\"invalid_client\",\"error_description\":\"no\"} | invalid_client",
                "503 | `` | http_503",
                "502 | <html>Bad Gateway</html> | http_502",
                "404 | `` | http_404",
                "429 | {} | http_429",
                "500 | {\"error\":{\"code\":\"ok\"}} | http_500",
                "302 | `` | http_302",
                "200 | <html>Sign in to this hotel</html> | unreadable_answer",
                "200 | `` | unreadable_answer",
                "200 | [] | unreadable_answer",
                "200 | {} | unreadable_answer",
                "200 | {\"data\":{}, | unreadable_answer",
                "200 | {\"data\":{\"status\":7},\"error\":42} | 42",
                "200 | {\"data\":[],\"error\":{\"code\":\"ok\"}} | unreadable_answer",
            })
    void theBodyDecidesAndTheStatusIsTheLastResort(int status, String body, String code) {
        tikTok.answers(status, body);

        TikTokRefusedException refused = catchThrowableOfType(
                TikTokRefusedException.class, () -> client.api().status(TOKEN, "id"));

        assertThat(refused.error().code()).isEqualTo(code);
        assertThat(refused.error().httpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"code\":\"internal_error\",\"log_id\":\"A\"}} | A",
                "{\"error\":{\"code\":\"internal_error\",\"logid\":\"B\"}} | B",
                "{\"error\":{\"code\":\"internal_error\",\"log_id\":\"\"}} | H",
                "{\"error\":\"server_error\",\"log_id\":\"C\"} | C",
                "nonsense | H",
            })
    void theLogIdIsFoundWhereverTikTokPutsIt(String body, String logId) {
        tikTok.answers(500, body, Map.of("X-Tt-Logid", "H"));

        assertThatThrownBy(() -> client.api().status(TOKEN, "id"))
                .asInstanceOf(type(TikTokRefusedException.class))
                .extracting(refused -> refused.error().logId())
                .isEqualTo(logId);
    }

    @Test
    void aRedirectIsNotFollowed() {
        tikTok.answers(307, "", Map.of("Location", tikTok.uri() + "/elsewhere"));

        assertThatThrownBy(() -> client.api().status(TOKEN, "id"))
                .asInstanceOf(type(TikTokRefusedException.class))
                .matches(refused -> refused.error().is("http_307"));
        tikTok.takeRequest();
        assertThat(tikTok.requestsLeft()).isZero();
    }

    @Test
    void aServerErrorIsNotRepeated() {
        tikTok.answers(503, "").answers(200, "{}");

        assertThatThrownBy(() -> client.api().initInboxDraft(TOKEN, ChunkPlan.of(10)))
                .isInstanceOf(TikTokRefusedException.class);
        tikTok.takeRequest();
        assertThat(tikTok.requestsLeft()).isZero();
    }

    @Test
    void noMessageRepeatsTheTokenOrAnUploadUrl() {
        tikTok.answers(400, """
                {"error": {"code": "invalid_params", "log_id": "L",
                 "message": "act.example!5123.va https://open-upload.tiktokapis.com/video/?upload_token=t0k3n %s"}}""".formatted("x".repeat(5_000)));

        assertThatThrownBy(() -> client.api().status(TOKEN, "id"))
                .hasMessageNotContainingAny("act.", "t0k3n", "open-upload")
                .extracting(Throwable::getMessage)
                .matches(message -> message.length() < 1_000);
    }
}
