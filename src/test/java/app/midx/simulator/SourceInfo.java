package app.midx.simulator;

/** TikTok: Content Posting API, {@code source_info}. Sizes in bytes; 0 and empty where the source has no such field. */
record SourceInfo(boolean file, long videoSize, long chunkSize, long totalChunkCount, String videoUrl) {}
