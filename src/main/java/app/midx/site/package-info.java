/**
 * The public pages: what Midx is, privacy, terms, contact.
 */
@ApplicationModule(allowedDependencies = {"common", "security"})
@NullMarked
package app.midx.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
