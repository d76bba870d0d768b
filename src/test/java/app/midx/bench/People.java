package app.midx.bench;

import app.midx.simulator.Account;
import app.midx.simulator.TikTokSimulator;

/** Users of a simulated TikTok with private accounts, as many as a bench needs. */
final class People {

    private People() {}

    static String name(int number) {
        return "person" + number;
    }

    static void moveIn(TikTokSimulator tiktok, int count) {
        for (int i = 0; i < count; i++) {
            tiktok.add(new Account(name(i), name(i) + ".films", "Person " + i, true));
        }
    }
}
