package app.midx.upload.ui;

import app.midx.upload.UploadOrder;
import app.midx.upload.UploadSearch;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the list shows, as its address says it, so that a reload, the browser's way back and a bookmark find the same.
 *
 * @param text what is looked for; blank for nothing
 */
record ListState(StatusFilter filter, String text, UploadOrder order) {

    static final ListState EVERYTHING = new ListState(StatusFilter.ALL, "", UploadOrder.NEWEST);
    static final int LONGEST_TEXT = 200;

    ListState {
        text = text.strip().substring(0, Math.min(text.strip().length(), LONGEST_TEXT));
    }

    static ListState of(QueryParameters address) {
        return new ListState(
                StatusFilter.ofKey(address.getSingleParameter("status").orElse("")),
                address.getSingleParameter("q").orElse(""),
                order(address.getSingleParameter("sort").orElse("")));
    }

    private static UploadOrder order(String name) {
        return Stream.of(UploadOrder.values())
                .filter(order -> key(order).equals(name))
                .findFirst()
                .orElse(UploadOrder.NEWEST);
    }

    private static String key(UploadOrder order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ListState with(StatusFilter other) {
        return new ListState(other, text, order);
    }

    ListState withText(String other) {
        return new ListState(filter, other, order);
    }

    ListState with(UploadOrder other) {
        return new ListState(filter, text, other);
    }

    UploadSearch search() {
        return new UploadSearch(filter.statuses(), text, order);
    }

    /** Whether something may be left out. */
    boolean isNarrowed() {
        return !filter.equals(StatusFilter.ALL) || !text.isEmpty();
    }

    String path() {
        List<String> parameters = new ArrayList<>();
        if (!filter.key().isEmpty()) {
            parameters.add("status=" + filter.key());
        }
        if (!text.isEmpty()) {
            parameters.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        if (order != UploadOrder.NEWEST) {
            parameters.add("sort=" + key(order));
        }
        return parameters.isEmpty()
                ? UploadNavigation.LIST
                : UploadNavigation.LIST + "?" + String.join("&", parameters);
    }
}
