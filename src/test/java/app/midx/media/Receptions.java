package app.midx.media;

import java.time.Clock;

/** The way in, built by hand around a table and a store. */
final class Receptions {

    private Receptions() {}

    static Reception of(MediaRepository table, MediaStore store, Turns turns, Lifetime lifetime, Clock clock) {
        return of(table, store, turns, lifetime, new Digests(store), clock);
    }

    static Reception of(
            MediaRepository table, MediaStore store, Turns turns, Lifetime lifetime, Digests digests, Clock clock) {
        MediaRecords records = new MediaRecords(table, clock);
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
