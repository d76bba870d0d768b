package app.midx.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.midx.common.AccountId;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy of the database or of the logs is worthless to whoever wants to act as a creator. */
@MidxTest
@ExtendWith(OutputCaptureExtension.class)
class TokensStaySecretTest {

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Browsers browsers;

    @Autowired
    private AccountTokens tokens;

    @Autowired
    private AccountStore store;

    @Autowired
    private TokenVault vault;

    @Autowired
    private DataSource database;

    @Autowired
    private TikTokSimulator simulator;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    @AfterEach
    void startOver() {
        clock.reset();
        simulator.reset();
    }

    @Test
    void noTokenLiesInTheDatabaseInTheClear() {
        AccountId account = creators.connect("mara").id();
        List<String> issued = new ArrayList<>(held(account));
        clock.advance(Duration.ofMinutes(115));
        tokens.call(account, token -> "");
        issued.addAll(held(account));
        String remembered = String.valueOf(browsers.signedInAs("oskar").cookie("MIDX_REMEMBER"));

        String everything = everyByte();

        assertThat(issued).hasSize(4).doesNotHaveDuplicates();
        issued.forEach(token -> assertThat(everything).doesNotContain(token));
        assertThat(everything).contains("mara.fields").doesNotContain("act.").doesNotContain("rft.");
        Stream.of(new String(Base64.getDecoder().decode(remembered), ISO_8859_1).split(":"))
                .forEach(part -> assertThat(everything).doesNotContain(part));
    }

    @Test
    void noTokenIsLoggedWhateverGoesWrong(CapturedOutput logs) {
        AccountId account = creators.connect("mara").id();
        List<String> issued = new ArrayList<>(held(account));
        clock.advance(Duration.ofMinutes(115));
        String echo = "{\"error\":\"server_error\",\"error_description\":\"bad token " + issued.getLast() + "\"}";
        List<Throwable> thrown = new ArrayList<>();
        for (Fault fault : List.of(
                Fault.garbage(Operation.TOKEN, 500, echo),
                Fault.garbage(Operation.TOKEN, 200, issued.getLast()),
                Fault.closed(Operation.TOKEN).times(2))) {
            simulator.enqueue(fault);
            thrown.add(catchThrowable(() -> tokens.call(account, token -> "")));
        }
        new JdbcTemplate(database).update("UPDATE tiktok_account SET refresh_token = REVERSE(refresh_token)");
        thrown.add(catchThrowable(() -> tokens.call(account, token -> "")));

        assertThat(thrown).hasSize(4).doesNotContainNull();
        String said = logs
                + thrown.stream()
                        .map(TokensStaySecretTest::everythingOf)
                        .toList()
                        .toString();
        issued.forEach(token -> assertThat(said).doesNotContain(token));
        assertThat(said)
                .contains("Refresh token of account " + account)
                .doesNotContain("act.")
                .doesNotContain("rft.");
    }

    private List<String> held(AccountId account) {
        SealedTokens sealed = store.tokens(account);
        return List.of(
                vault.accessToken(account, sealed).reveal(),
                vault.refreshToken(account, sealed).reveal());
    }

    private String everyByte() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        StringBuilder everything = new StringBuilder();
        for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
            jdbc.query("SELECT * FROM `" + table + "`", row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    Object value = row.getObject(column);
                    everything
                            .append(value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : value)
                            .append('\n');
                }
            });
        }
        return everything.toString();
    }

    private static String everythingOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
