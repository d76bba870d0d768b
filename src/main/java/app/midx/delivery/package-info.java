/**
 * The send engine: journals every step before it is taken, sends the bytes to TikTok, and finds out what became of them.
 */
@ApplicationModule(allowedDependencies = {"account", "common", "media", "security", "tiktok", "upload"})
@NullMarked
package app.midx.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
