package app.midx.account;

import app.midx.common.AccountId;

/** Midx cannot act for this account until its creator connects it anew. */
public class ReconnectNeededException extends RuntimeException {

    ReconnectNeededException(AccountId account) {
        super("TikTok account " + account + " has to be connected anew by its creator");
    }
}
