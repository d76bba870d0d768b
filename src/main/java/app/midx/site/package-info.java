/**
 * The public pages: what Midx is, privacy, terms, contact.
 */
@ApplicationModule(allowedDependencies = {"security"})
@NullMarked
package app.midx.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
