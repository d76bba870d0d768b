/**
 * Tells creators what became of their uploads while they look elsewhere: in the page, by the browser, by e-mail.
 */
@ApplicationModule(allowedDependencies = {"account", "common", "media", "security", "upload"})
@NullMarked
package app.midx.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
