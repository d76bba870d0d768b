/** What tests of several modules share. */
@NullMarked
package app.midx.testing;

import org.jspecify.annotations.NullMarked;
