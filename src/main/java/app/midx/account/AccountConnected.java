package app.midx.account;

import app.midx.common.AccountId;

/** A creator has connected an account that had no tokens: a new one, or one that TikTok had ended the grant of. */
public record AccountConnected(AccountId account) {}
