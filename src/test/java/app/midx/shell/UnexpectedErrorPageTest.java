package app.midx.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import org.junit.jupiter.api.Test;

class UnexpectedErrorPageTest {

    private final UnexpectedErrorPage page = new UnexpectedErrorPage();

    @Test
    void theReaderGetsANumberToNameAndNothingOfTheCause() {
        int status = page.setErrorParameter(
                mock(BeforeEnterEvent.class),
                new ErrorParameter<>(Exception.class, new IllegalStateException("jdbc password is hunter2")));

        assertThat(status).isEqualTo(500);
        assertThat(page.getElement().getTextRecursively())
                .containsPattern("[0-9a-f]{8}")
                .contains("our mistake", "contact@midx.app")
                .doesNotContain("hunter2", "IllegalState");
    }
}
