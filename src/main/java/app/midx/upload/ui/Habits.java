package app.midx.upload.ui;

import app.midx.upload.LastSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a creator did before and may want to do again.
 *
 * @param last null where nothing was sent yet
 * @param tags of earlier captions, those that are likeliest first
 */
record Habits(LastSettings.@Nullable Last last, List<String> tags) {}
