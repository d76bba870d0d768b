@NullMarked
package app.midx;

import org.jspecify.annotations.NullMarked;
