@NullMarked
package app.midx.notification.mail;

import org.jspecify.annotations.NullMarked;
