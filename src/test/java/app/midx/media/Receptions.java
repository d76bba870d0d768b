package app.midx.media;

import java.time.Clock;

/** The way in, built by hand around a table and a store. */
final class Receptions {

    private Receptions() {}

    static Reception of(MediaRepository table, MediaStore store, Turns turns, Lifetime lifetime, Clock clock) {
        MediaRecords records = new MediaRecords(table, clock);
        Digests digests = new Digests(store);
        return new Reception(
                records,
                store,
                turns,
                lifetime,
                digests,
                new Completion(
                        records,
                        store,
                        new ReadingRoom(),
                        digests,
                        new LateDigests(records, digests, _ -> {}),
                        _ -> {}));
    }
}
