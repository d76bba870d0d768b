package app.midx.simulator;

/** The two ways of a video. Names of the webhooks' {@code publish_type}: documented for drafts, observed for direct posts. */
public enum PublishKind {
    DIRECT("v_pub_file~v2-1.", "v_pub_url~v2-1.", "DIRECT_PUBLISH"),
    INBOX("v_inbox_file~v2.", "v_inbox_url~v2.", "INBOX_SHARE");

    final String filePrefix;
    final String urlPrefix;
    final String publishType;

    PublishKind(String filePrefix, String urlPrefix, String publishType) {
        this.filePrefix = filePrefix;
        this.urlPrefix = urlPrefix;
        this.publishType = publishType;
    }
}
