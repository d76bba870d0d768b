/** What a creator sees of their connected accounts, and of a sign-in that did not go as it should. */
@NullMarked
package app.midx.account.ui;

import org.jspecify.annotations.NullMarked;
