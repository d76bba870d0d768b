/** Midx on one's own machine: an embedded MariaDB, the TikTok simulator and a key of its own, nothing to install. */
@NullMarked
package app.midx.local;

import org.jspecify.annotations.NullMarked;
