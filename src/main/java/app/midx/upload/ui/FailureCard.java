package app.midx.upload.ui;

import app.midx.common.Explanation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What went wrong: the cause, whose fault it is, what to do, whether another try helps; for support, what TikTok said. */
class FailureCard extends Section {

    private static final Set<String> CONSENT_MISSING = Set.of(
            "midx_reconnect",
            "midx_reconnect_to_see",
            "midx_account_gone",
            "midx_no_publish_scope",
            "midx_no_upload_scope",
            "access_token_invalid",
            "invalid_grant",
            "auth_removed",
            "scope_not_authorized",
            "scope_permission_missed");

    FailureCard(UploadDetails details) {
        String code = details.failureCode();
        Explanation why = details.failure();
        addClassNames("midx-note", "midx-failure");
        getElement().setAttribute("data-kind", "bad").setAttribute("aria-label", "What went wrong");
        DescriptionList facts = new DescriptionList();
        facts.add(
                new DescriptionList.Term("Where it lies"),
                new DescriptionList.Description(why.fault().label()),
                new DescriptionList.Term("What to do"),
                new DescriptionList.Description(why.nextStep()),
                new DescriptionList.Term("Trying again"),
                new DescriptionList.Description(again(details)));
        facts.addClassNames("midx-choices", "midx-failure-facts");
        add(new H2(why.cause()), facts);
        if (CONSENT_MISSING.contains(code)) {
            Anchor accounts = new Anchor("account", "Go to your accounts");
            accounts.addClassName("midx-button");
            add(new Div(accounts));
        }
        add(support(code, details.upload().failureLogId()));
    }

    private static String again(UploadDetails details) {
        if (!details.mayBeSentAgain()) {
            return "Not from here: what was sent may still become a post";
        }
        return details.upload().media() == null
                ? "Midx keeps videos for a few days only and has erased this one: put it in once more"
                : details.failure().sameAgain().label();
    }

    private static Details support(String code, @Nullable String logId) {
        Div words = new Div(new Paragraph("Code: " + code));
        if (logId != null) {
            words.add(new Paragraph("TikTok's log ID: " + logId));
        }
        words.addClassName("midx-code");
        return new Details("Details", words);
    }
}
