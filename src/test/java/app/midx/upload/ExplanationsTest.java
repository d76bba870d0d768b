package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.Explanation;
import app.midx.common.Fault;
import app.midx.common.SameAgain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {

    private static final Pattern OWN_CODE = Pattern.compile("\"(midx_[a-z_]+)\"");
    private static final Path SOURCES = Path.of("src/main/java/app/midx");

    /** One line each in {@code documented-codes.txt}. */
    static List<String> documentedCodes() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ExplanationsTest.class.getResourceAsStream("documented-codes.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Those that are written anywhere in the code. */
    static List<String> ownCodes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ExplanationsTest::ownCodes)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> ownCodes(Path file) {
        try {
            return OWN_CODE.matcher(Files.readString(file)).results().map((MatchResult code) -> code.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource({"documentedCodes", "ownCodes"})
    @ValueSource(strings = {"unreadable_answer", "upload_host_not_allowed"})
    void everyKnownCodeIsExplained(String code) {
        assertThat(Explanations.knows(code)).isTrue();
        Explanation explanation = Explanations.of(code);
        assertThat(explanation.cause()).endsWith(".").doesNotContain("|", code);
        assertThat(explanation.nextStep()).endsWith(".").doesNotContain("|", code);
        assertThat(explanation).isNotEqualTo(Explanations.of("brand_new_refusal"));
    }

    @Test
    void theListsAreNotEmpty() throws IOException {
        assertThat(documentedCodes()).hasSizeGreaterThan(45).doesNotHaveDuplicates();
        assertThat(ownCodes()).hasSizeGreaterThan(20).contains("midx_reconnect");
    }

    @Test
    void anUnknownCodeIsShownAsItIsWithTheSafestAdvice() {
        Explanation explanation = Explanations.of("brand_new_refusal");

        assertThat(explanation.cause()).contains("brand_new_refusal");
        assertThat(explanation.nextStep()).contains("before you send it again");
        assertThat(explanation.sameAgain()).isEqualTo(SameAgain.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aFailureWithoutAReasonIsToldAsSuch(String code) {
        assertThat(Explanations.of(code).cause()).isEqualTo("TikTok said that it failed, and gave no reason.");
    }

    @Test
    void anUnauditedClientIsToldToMakeTheAccountPrivateAndNotThePost() {
        Explanation explanation = Explanations.of("unaudited_client_can_only_post_to_private_accounts");

        assertThat(explanation.fault()).isEqualTo(Fault.MIDX);
        assertThat(explanation.nextStep()).contains("inbox as a draft", "make your account itself private");
        assertThat(explanation.cause()).contains("a post that only you can view does not change that");
    }

    @Test
    void tikToksWordingForAnEmptyDisclosureIsKept() {
        assertThat(Explanations.of("midx_disclosure_empty").cause())
                .isEqualTo("You need to indicate if your content promotes yourself, a third party, or both.");
        assertThat(Explanations.of("midx_branded_private").cause())
                .isEqualTo("Branded content visibility cannot be set to private.");
    }
}
