package app.midx.account;

/** Whether Midx can act for an account. */
public enum AccountState {
    /** TikTok's tokens are held and believed to work. */
    CONNECTED,
    /** TikTok has refused the refresh token for good, or said that the authorization has ended: only the creator can connect the account anew. */
    RECONNECT
}
