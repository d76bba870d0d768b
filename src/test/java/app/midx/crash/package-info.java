/** Proof that one press is one post, whatever is killed, cut off or taken away meanwhile: Midx as processes of its own. */
@NullMarked
package app.midx.crash;

import org.jspecify.annotations.NullMarked;
