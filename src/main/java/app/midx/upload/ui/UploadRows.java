package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.CallbackDataProvider.CountCallback;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the list, and what news does to them: the row it is about is shown anew, and nothing jumps. */
class UploadRows extends CallbackDataProvider<UploadFacts, Void> {

    private final Map<UploadId, UploadFacts> seen;

    UploadRows(FetchCallback<UploadFacts, Void> fetch, CountCallback<UploadFacts, Void> count) {
        this(fetch, count, new HashMap<>());
    }

    private UploadRows(
            FetchCallback<UploadFacts, Void> fetch,
            CountCallback<UploadFacts, Void> count,
            Map<UploadId, UploadFacts> seen) {
        super(query -> fetch.fetch(query).peek(row -> seen.put(row.id(), row)), count, UploadFacts::id);
        this.seen = seen;
    }

    /** Answers whether rows came, went or may have changed their places, so that all of them have to be asked for anew. */
    boolean take(List<UploadNews> news, StatusFilter filter) {
        boolean moved = false;
        for (UploadNews one : news) {
            UploadFacts before = seen.get(one.upload());
            UploadFacts now = now(one, before);
            if (now == null) {
                moved |= one instanceof UploadNews.Removed || (one instanceof UploadNews.Changed && before == null);
            } else if (before == null || filter.shows(before.status()) != filter.shows(now.status())) {
                moved = true;
            } else {
                seen.put(now.id(), now);
                refreshItem(now);
            }
        }
        if (moved) {
            seen.clear();
        }
        return moved;
    }

    private static @Nullable UploadFacts now(UploadNews news, @Nullable UploadFacts before) {
        return switch (news) {
            case UploadNews.Changed(var facts) -> before == null ? facts : facts.arrivingAs(before);
            case UploadNews.Moved moved -> before == null ? null : before.with(moved);
            case UploadNews.Removed _ -> null;
        };
    }
}
