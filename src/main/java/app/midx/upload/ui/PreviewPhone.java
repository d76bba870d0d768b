package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;

/** The post as it is going to look, about; with the video playing in the page, wherever it is staged. */
@Tag("midx-phone-preview")
@JsModule("./midx-phone-preview.ts")
class PreviewPhone extends Component {

    /** Shows what is picked there, without a detour through the server. */
    void follow(Component picker) {
        addAttachListener(attached -> getElement().executeJs("this.follow($0)", picker.getElement()));
    }

    void show(@Nullable ConnectedAccount account, TermsState terms, String caption) {
        String nickname = "";
        if (account != null) {
            nickname =
                    terms.creator() == null ? account.name() : terms.creator().nickname();
        }
        getElement()
                .setProperty("nickname", nickname)
                .setProperty("avatar", account == null ? "" : account.avatarPath())
                .setProperty("caption", caption);
    }
}
