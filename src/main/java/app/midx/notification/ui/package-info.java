@NullMarked
package app.midx.notification.ui;

import org.jspecify.annotations.NullMarked;
