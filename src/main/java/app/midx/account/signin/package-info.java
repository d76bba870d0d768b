/** How a creator comes in: TikTok's Login Kit behind Spring Security's OAuth2 client, and the browsers that stay signed in. */
@NullMarked
package app.midx.account.signin;

import org.jspecify.annotations.NullMarked;
