package app.midx.upload.ui;

import app.midx.tiktok.CreatorInfo;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.UploadForm;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can view the video and what they can do with it. Only what TikTok offers this account at the moment, and nothing of it
 * chosen beforehand (TikTok: Content Sharing Guidelines, point 2).
 */
class AudienceSection extends PageSection {

    private static final String NEVER_PRIVATE = "Branded content visibility cannot be set to private.";

    private final Select<PrivacyLevel> privacy = new Select<>();
    private final Checkbox comment = new Checkbox("Allow Comment");
    private final Checkbox duet = new Checkbox("Allow Duet");
    private final Checkbox stitch = new Checkbox("Allow Stitch");
    private final Span switchedOff = new Span();
    private boolean branded;
    private @Nullable PrivacyLevel wanted;

    AudienceSection(Runnable changed) {
        super("Audience");
        privacy.setLabel("Who can view this video");
        privacy.setItemLabelGenerator(level -> level == null ? "" : level.label());
        privacy.setRenderer(new ComponentRenderer<>(this::option));
        privacy.setItemEnabledProvider(level -> !branded || !PrivacyLevel.SELF_ONLY.equals(level));
        privacy.setWidthFull();
        privacy.addValueChangeListener(change -> changed.run());
        switchedOff.addClassName("midx-small");
        Div interactions = new Div(comment, duet, stitch);
        interactions.addClassName("midx-ticks");
        interactions.getElement().setAttribute("role", "group").setAttribute("aria-label", "What viewers may do");
        List.of(comment, duet, stitch).forEach(box -> box.addValueChangeListener(change -> changed.run()));
        add(privacy, interactions, switchedOff);
        show(new TermsState.NotAsked());
    }

    void show(UploadForm form) {
        wanted = form.privacyLevel();
        comment.setValue(form.allowComment());
        duet.setValue(form.allowDuet());
        stitch.setValue(form.allowStitch());
    }

    void show(TermsState state) {
        CreatorInfo creator = state.creator();
        PrivacyLevel chosen = privacy() == null ? wanted : privacy();
        List<PrivacyLevel> options = creator == null ? List.of() : creator.privacyLevelOptions();
        privacy.setItems(options);
        privacy.setEnabled(creator != null);
        privacy.setPlaceholder(state instanceof TermsState.Asking ? "Asking TikTok…" : "Choose who can view it");
        if (chosen != null && options.contains(chosen)) {
            privacy.setValue(chosen);
        }
        wanted = creator == null ? chosen : null;
        offer(comment, creator != null, creator != null && creator.commentDisabled());
        offer(duet, creator != null, creator != null && creator.duetDisabled());
        offer(stitch, creator != null, creator != null && creator.stitchDisabled());
        switchedOff.setText(creator == null ? "" : switchedOff(creator));
        switchedOff.setVisible(!switchedOff.getText().isEmpty());
    }

    /** Branded content may have any audience but the creator alone. */
    void setBranded(boolean brandedContent) {
        if (branded != brandedContent) {
            branded = brandedContent;
            // To refresh all of them would forget which one was chosen.
            privacy.getDataProvider().refreshItem(PrivacyLevel.SELF_ONLY);
        }
    }

    /** The level chosen; while TikTok's options are not known, the one that was chosen before. */
    @Nullable
    PrivacyLevel privacy() {
        return privacy.getValue() == null ? wanted : privacy.getValue();
    }

    boolean allowComment() {
        return comment.getValue();
    }

    boolean allowDuet() {
        return duet.getValue();
    }

    boolean allowStitch() {
        return stitch.getValue();
    }

    private Span option(PrivacyLevel level) {
        Span option = new Span(level.label());
        if (branded && PrivacyLevel.SELF_ONLY.equals(level)) {
            Span why = new Span(NEVER_PRIVATE);
            why.addClassName("midx-small");
            option.add(why);
            option.addClassName("midx-option-off");
            option.setTitle(NEVER_PRIVATE);
        }
        return option;
    }

    private static void offer(Checkbox box, boolean known, boolean disabled) {
        box.setEnabled(known && !disabled);
        if (disabled) {
            box.setValue(false);
        }
    }

    private static String switchedOff(CreatorInfo creator) {
        List<String> off = new ArrayList<>();
        if (creator.commentDisabled()) {
            off.add("comments");
        }
        if (creator.duetDisabled()) {
            off.add("duets");
        }
        if (creator.stitchDisabled()) {
            off.add("stitches");
        }
        return off.isEmpty() ? "" : "This account's TikTok settings do not allow " + UploadWords.enumeration(off) + ".";
    }
}
