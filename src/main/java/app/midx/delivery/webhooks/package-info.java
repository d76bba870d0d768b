/** TikTok's webhooks: received, verified and stored at once, acted upon afterwards. Everything works without them too. */
@NullMarked
package app.midx.delivery.webhooks;

import org.jspecify.annotations.NullMarked;
