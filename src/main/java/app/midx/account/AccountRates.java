package app.midx.account;

import app.midx.common.AccountId;
import app.midx.tiktok.RateWindow;
import org.springframework.stereotype.Service;

/** stub. */
@Service
public class AccountRates {
    public void take(AccountId account, RateWindow window) {}

    public void exhausted(AccountId account, RateWindow window) {}
}
