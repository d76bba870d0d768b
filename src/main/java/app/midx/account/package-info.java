/**
 * Creators and their connected TikTok accounts: sign-in, remember-me, and the vault that keeps the tokens.
 */
@ApplicationModule(allowedDependencies = {"common", "security", "tiktok"})
@NullMarked
package app.midx.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
