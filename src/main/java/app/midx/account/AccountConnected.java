package app.midx.account;

import app.midx.common.AccountId;

/** A creator has come through TikTok's consent page, for the first time or again: the account has fresh tokens. */
public record AccountConnected(AccountId account) {}
