/** What a creator sees of their uploads: the live list, the composer, the details. */
@NullMarked
package app.midx.upload.ui;

import org.jspecify.annotations.NullMarked;
