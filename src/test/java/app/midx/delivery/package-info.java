@NullMarked
package app.midx.delivery;

import org.jspecify.annotations.NullMarked;
