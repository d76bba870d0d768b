/**
 * A typed client of TikTok's API. It knows TikTok's contract and nothing of Midx.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package app.midx.tiktok;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
