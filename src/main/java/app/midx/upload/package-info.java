/**
 * The upload as its creator sees it: draft, form, status, timeline, live grid.
 */
@ApplicationModule(allowedDependencies = {"account", "common", "media", "security", "tiktok"})
@NullMarked
package app.midx.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
