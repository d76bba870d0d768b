@NullMarked
package app.midx.delivery.webhooks;

import org.jspecify.annotations.NullMarked;
