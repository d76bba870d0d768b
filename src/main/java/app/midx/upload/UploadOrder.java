package app.midx.upload;

/** In which order a creator's uploads are listed; the label is what people see. */
public enum UploadOrder {
    NEWEST("Newest first", "created_at DESC, id DESC"),
    OLDEST("Oldest first", "created_at, id"),
    RECENTLY_CHANGED("Recently changed", "updated_at DESC, id DESC");

    private final String label;
    private final String sql;

    UploadOrder(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    public String label() {
        return label;
    }

    /** Each has an index that begins with the owner. */
    String sql() {
        return sql;
    }
}
