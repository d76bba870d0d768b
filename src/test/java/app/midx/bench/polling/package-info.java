/** Measures how punctually Midx asks TikTok for thousands of uploads at once, and whether it keeps to the windows. */
@NullMarked
package app.midx.bench.polling;

import org.jspecify.annotations.NullMarked;
