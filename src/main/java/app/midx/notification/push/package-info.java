@NullMarked
package app.midx.notification.push;

import org.jspecify.annotations.NullMarked;
