/**
 * What every module may use: the clock, ids, secrets that do not print, and how a failure is explained to a person.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.midx.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
