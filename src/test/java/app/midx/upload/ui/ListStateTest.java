package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.upload.UploadOrder;
import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListStateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uploads",
                "uploads?status=published",
                "uploads?q=a+hinge+%26+50%25",
                "uploads?sort=recently-changed",
                "uploads?status=draft&q=%23diy&sort=oldest"
            })
    void theAddressSaysAllOfIt(String path) {
        assertThat(read(path).path()).isEqualTo(path);
    }

    @Test
    void whatTheAddressDoesNotKnowIsLeftAtTheUsual() {
        assertThat(read("uploads?status=nonsense&sort=sideways&q=+")).isEqualTo(ListState.EVERYTHING);
    }

    @Test
    void onePartIsChangedWithoutTheOthers() {
        ListState state = read("uploads?status=draft&q=hinge&sort=oldest");

        assertThat(state.withText("door").path()).isEqualTo("uploads?status=draft&q=door&sort=oldest");
        assertThat(state.with(StatusFilter.ALL).path()).isEqualTo("uploads?q=hinge&sort=oldest");
        assertThat(state.with(UploadOrder.NEWEST).path()).isEqualTo("uploads?status=draft&q=hinge");
    }

    private static ListState read(String path) {
        return ListState.of(new Location(path).getQueryParameters());
    }
}
