package app.midx.account;

import app.midx.common.AccountId;
import app.midx.tiktok.RateWindow;

/** Names one bucket. */
record RateKey(AccountId account, RateWindow window) {}
