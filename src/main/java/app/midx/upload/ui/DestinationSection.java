package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.upload.SendMode;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the video goes, and how. */
class DestinationSection extends PageSection {

    private final List<ConnectedAccount> accounts;
    private final Select<ConnectedAccount> account = new Select<>();
    private final RadioButtonGroup<SendMode> mode = new RadioButtonGroup<>("How to send");
    private final AccountBadge badge = new AccountBadge();

    DestinationSection(List<ConnectedAccount> accounts, Runnable changed) {
        super("TikTok account");
        this.accounts = accounts;
        account.setLabel("Account");
        account.setPlaceholder("Choose an account");
        account.setItems(accounts);
        account.setItemLabelGenerator(DestinationSection::label);
        account.setRenderer(new ComponentRenderer<>(DestinationSection::option));
        account.setWidthFull();
        account.setVisible(accounts.size() > 1);
        account.addValueChangeListener(change -> changed.run());
        mode.setItems(SendMode.values());
        mode.setRenderer(new TextRenderer<>(SendMode::label));
        mode.addValueChangeListener(change -> {
            mode.setHelperText(help(mode()));
            changed.run();
        });
        mode.addClassName("midx-modes");
        add(badge, account, mode);
    }

    void show(UploadForm form) {
        mode.setValue(form.mode());
        accounts.stream()
                .filter(known -> known.id().equals(form.account()))
                .findFirst()
                .ifPresent(account::setValue);
    }

    void show(TermsState terms) {
        badge.show(account.getValue(), terms);
    }

    void setMode(SendMode wanted) {
        mode.setValue(wanted);
    }

    SendMode mode() {
        return mode.getValue() == null ? SendMode.DIRECT_POST : mode.getValue();
    }

    @Nullable
    AccountId account() {
        return account.getValue() == null ? null : account.getValue().id();
    }

    private static Div option(ConnectedAccount account) {
        Avatar picture = new Avatar(account.name(), account.avatarPath());
        picture.getElement().setAttribute("aria-hidden", "true");
        Div option = new Div(picture, new Span(label(account)));
        option.addClassName("midx-account-option");
        return option;
    }

    private static String label(ConnectedAccount account) {
        return account.username() == null ? account.name() : account.name() + " (@" + account.username() + ")";
    }

    private static String help(SendMode mode) {
        return switch (mode) {
            case DIRECT_POST -> "Midx posts it to the profile, with the settings below.";
            case INBOX_DRAFT ->
                "You get a notification in the TikTok app, finish there, and publish when you like."
                        + " TikTok drops the caption of such drafts; Midx keeps it for you to copy.";
        };
    }
}
