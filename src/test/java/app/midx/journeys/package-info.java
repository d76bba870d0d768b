/** What people do with Midx, from the first click to the last, in a real browser. */
@NullMarked
package app.midx.journeys;

import org.jspecify.annotations.NullMarked;
