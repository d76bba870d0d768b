package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rows of the list. Which there are stays as it was asked for last, so that nothing jumps: news shows in the row it is
 * about, and what would come or go is counted.
 */
class UploadRows extends AbstractBackEndDataProvider<UploadFacts, Void> {

    private final Function<List<UploadId>, List<UploadFacts>> read;
    private final Predicate<UploadFacts> wanted;
    private final BooleanSupplier latestFirst;
    private final Map<UploadId, UploadFacts> seen = new HashMap<>();
    private final Set<UploadId> listed = new HashSet<>();
    private final Set<UploadId> more = new HashSet<>();
    private final Set<UploadId> less = new HashSet<>();
    private final Set<UploadId> moved = new HashSet<>();
    private List<UploadId> order = List.of();

    /**
     * @param wanted whether the list would have an upload in it now
     * @param latestFirst whether an upload that changes comes first in it
     */
    UploadRows(
            Function<List<UploadId>, List<UploadFacts>> read,
            Predicate<UploadFacts> wanted,
            BooleanSupplier latestFirst) {
        this.read = read;
        this.wanted = wanted;
        this.latestFirst = latestFirst;
    }

    void list(List<UploadId> ids) {
        order = new ArrayList<>(ids);
        seen.clear();
        listed.clear();
        listed.addAll(ids);
        more.clear();
        less.clear();
        moved.clear();
        refreshAll();
    }

    int size() {
        return order.size();
    }

    /** How many uploads would come if the list were asked for now. */
    int more() {
        return more.size();
    }

    /** How many would go. */
    int less() {
        return less.size();
    }

    /** How many would be at another place. */
    int moved() {
        return moved.size();
    }

    /** Answers whether a row has gone, so that those below it have moved. */
    boolean take(List<UploadNews> news) {
        boolean gone = false;
        for (UploadNews one : news) {
            switch (one) {
                case UploadNews.Removed removed -> gone |= remove(removed.upload());
                case UploadNews.Changed(var facts) -> change(facts);
                case UploadNews.Moved moved -> move(moved);
            }
        }
        if (gone) {
            refreshAll();
        }
        return gone;
    }

    private boolean remove(UploadId upload) {
        more.remove(upload);
        less.remove(upload);
        moved.remove(upload);
        seen.remove(upload);
        return listed.remove(upload) && order.remove(upload);
    }

    private void change(UploadFacts facts) {
        boolean fits = wanted.test(facts);
        if (!listed.contains(facts.id())) {
            note(more, facts.id(), fits);
            return;
        }
        note(less, facts.id(), !fits);
        UploadFacts before = seen.get(facts.id());
        boolean changed = before == null || facts.updatedAt().isAfter(before.updatedAt());
        if (!fits) {
            moved.remove(facts.id());
        } else if (changed && latestFirst.getAsBoolean() && !facts.id().equals(order.getFirst())) {
            moved.add(facts.id());
        }
        if (before != null) {
            refresh(facts.arrivingAs(before));
        }
    }

    private static void note(Set<UploadId> uploads, UploadId upload, boolean there) {
        if (there) {
            uploads.add(upload);
        } else {
            uploads.remove(upload);
        }
    }

    private void move(UploadNews.Moved moved) {
        UploadFacts before = seen.get(moved.upload());
        if (before != null) {
            refresh(before.with(moved));
        }
    }

    private void refresh(UploadFacts now) {
        seen.put(now.id(), now);
        refreshItem(now);
    }

    @Override
    protected Stream<UploadFacts> fetchFromBackEnd(Query<UploadFacts, Void> query) {
        int from = Math.min(query.getOffset(), order.size());
        int to = Math.min(from + query.getLimit(), order.size());
        List<UploadFacts> page = read.apply(List.copyOf(order.subList(from, to)));
        page.forEach(row -> seen.put(row.id(), row));
        return page.stream();
    }

    @Override
    protected int sizeInBackEnd(Query<UploadFacts, Void> query) {
        return order.size();
    }

    @Override
    public UploadId getId(UploadFacts upload) {
        return upload.id();
    }
}
