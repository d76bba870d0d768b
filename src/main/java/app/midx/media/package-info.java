/**
 * Takes videos in and keeps them private until they are sent: resumable ingest, staged files, what a file is.
 */
@ApplicationModule(allowedDependencies = {"common", "security"})
@NullMarked
package app.midx.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
