package app.midx.account;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limiter of one node: it shares nothing with another but the database. */
record RateNode(AccountRates rates, RateWindowStore rows) {

    static RateNode on(JdbcClient database, Clock clock) {
        RateWindowStore rows = new RateWindowStore(database, clock);
        return new RateNode(new AccountRates(new RateBuckets(rows, clock)), rows);
    }
}
