/** How fast Midx is beside other programs that do the same; started by {@code ./midx bench}, and described in {@code bench/}. */
@NullMarked
package app.midx.bench;

import org.jspecify.annotations.NullMarked;
