package app.midx.upload.ui;

import app.midx.common.AccountId;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.function.Consumer;

/** A creator's uploads: a table on a desk, a list of cards on a phone. */
@JsModule("./midx-upload-mark.ts")
@JsModule("./midx-pace.ts")
class UploadGrid extends Grid<UploadFacts> {

    private static final int NARROW_PIXELS = 760;

    private static final String COVER = "<span class='midx-cover' style='${item.cover}' aria-hidden='true'></span>";
    private static final String CAPTION = "<span class='midx-upload-words'>"
            + "<a class='midx-caption' href='${item.path}'>${item.caption}</a>"
            + "<midx-upload-mark ?hidden='${!item.video}' .mediaId='${item.media}' .text='${item.video}'></midx-upload-mark>"
            + "</span>";
    private static final String STATUS = "<span class='midx-status'>"
            + "<span class='midx-chip' data-status='${item.look}'>${item.status}</span>"
            + "<span class='midx-bar' aria-hidden='true' ?hidden='${!item.sending}' style='--_done: ${item.percent}%'></span>"
            + "<midx-pace ?hidden='${!item.sending}' .text='${item.pace}' .beat='${item.sent}'></midx-pace>"
            + "</span>";
    private static final String WHEN = "<time title='${item.whenFull}'>${item.when}</time>";

    private final Map<AccountId, String> accounts;
    private final DraftVideos videos;
    private final Paces paces;
    private Times times;

    /** @param accounts the creator's accounts by name */
    UploadGrid(
            Map<AccountId, String> accounts, DraftVideos videos, Paces paces, Times times, Consumer<UploadFacts> open) {
        this.accounts = accounts;
        this.videos = videos;
        this.paces = paces;
        this.times = times;
        addClassName("midx-uploads");
        getElement().setProperty("accessibleName", "Your uploads");
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.AURA_NO_BORDER);
        addColumns();
        addItemClickListener(click -> open.accept(click.getItem()));
        openOnEnter(open);
    }

    /** A table needs width; below it, a card each. Until the width is known nothing is seen, rather than the wrong one. */
    void followWidthOf(Page page) {
        addClassName("midx-unmeasured");
        page.retrieveExtendedClientDetails(browser -> fit(browser.getWindowInnerWidth()));
        Registration resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detached -> resizing.remove());
    }

    void setTimes(Times reader) {
        times = reader;
        getDataProvider().refreshAll();
    }

    private void fit(int width) {
        boolean narrow = width > 0 && width < NARROW_PIXELS;
        getColumns().forEach(column -> column.setVisible(narrow == "card".equals(column.getKey())));
        setClassName("midx-uploads-cards", narrow);
        removeClassName("midx-unmeasured");
    }

    private void addColumns() {
        column(
                        "card",
                        "Your uploads",
                        "<div class='midx-upload-card'>" + COVER + "<div>" + CAPTION
                                + "<span class='midx-small'>${item.summary}</span><div class='midx-upload-card-foot'>"
                                + STATUS + WHEN
                                + "</div></div></div>")
                .setVisible(false);
        column("video", "Video", "<div class='midx-upload-video'>" + COVER + CAPTION + "</div>")
                .setWidth("14rem")
                .setFlexGrow(5);
        column("account", "Account", "${item.account}").setWidth("7rem").setFlexGrow(1);
        column("mode", "How", "${item.mode}").setWidth("7.25rem").setFlexGrow(0);
        column("privacy", "Audience", "${item.privacy}").setWidth("8.25rem").setFlexGrow(0);
        column("status", "Status", STATUS).setWidth("17.5rem").setFlexGrow(0);
        column("when", "When", WHEN).setWidth("8.75rem").setFlexGrow(0);
    }

    private Column<UploadFacts> column(String key, String header, String template) {
        LitRenderer<UploadFacts> renderer = LitRenderer.<UploadFacts>of(template.replace('\'', '"'))
                .withProperty("cover", UploadGrid::cover)
                .withProperty("caption", UploadWords::title)
                .withProperty("path", UploadNavigation::pathOf)
                .withProperty("account", this::account)
                .withProperty("mode", upload -> mode(upload.form().mode()))
                .withProperty("privacy", UploadWords::audience)
                .withProperty(
                        "summary",
                        upload -> account(upload) + " · " + mode(upload.form().mode()))
                .withProperty("look", StatusChip::look)
                .withProperty("status", UploadFacts::statusText)
                .withProperty("sending", upload -> upload.status() == UploadStatus.SENDING)
                .withProperty("percent", UploadFacts::percentSent)
                .withProperty("pace", paces::words)
                .withProperty("sent", upload -> Long.toString(upload.bytesSent()))
                .withProperty("when", upload -> times.brief(UploadWords.when(upload)))
                .withProperty("whenFull", upload -> times.full(UploadWords.when(upload)));
        if (template.contains(CAPTION)) {
            renderer.withProperty("video", videos::describe).withProperty("media", UploadGrid::media);
        }
        return addColumn(renderer).setKey(key).setHeader(header);
    }

    private static String media(UploadFacts upload) {
        return upload.media() == null ? "" : upload.media().toString();
    }

    private static String cover(UploadFacts upload) {
        return upload.media() == null ? "" : "background-image: url(covers/" + upload.id() + ")";
    }

    private String account(UploadFacts upload) {
        AccountId account = upload.form().account();
        return account == null ? "Not chosen yet" : accounts.getOrDefault(account, "Disconnected account");
    }

    private static String mode(SendMode mode) {
        return mode == SendMode.DIRECT_POST ? "Direct post" : "Inbox draft";
    }

    // The grid itself answers Enter only by going into the cell.
    private void openOnEnter(Consumer<UploadFacts> open) {
        String key = "element.getEventContext(event).item?.key ?? ''";
        getElement()
                .addEventListener("keydown", event -> {
                    UploadFacts row = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().path(key).asString(""));
                    if (row != null) {
                        open.accept(row);
                    }
                })
                .addEventData(key)
                .setFilter("event.key === 'Enter' && event.composedPath()[0].localName !== 'a'"
                        + " && element.getEventContext(event).section === 'body'");
    }
}
