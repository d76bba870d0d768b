/**
 * Who may come in: filter chains, the current creator, response headers, and the encryption of columns.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package app.midx.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
