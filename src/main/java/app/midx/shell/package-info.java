/**
 * The frame around every page: layouts, theme, error pages.
 */
@ApplicationModule(allowedDependencies = {"security"})
@NullMarked
package app.midx.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
