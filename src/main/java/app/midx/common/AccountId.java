package app.midx.common;

import java.util.Optional;
import java.util.UUID;

/** Names a TikTok account that a creator has connected. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** Empty where the text is no id, as it may be in an address that a person has typed. */
    public static Optional<AccountId> parse(String text) {
        return Ids.parse(text).map(AccountId::new);
    }

    /** The 16 bytes as which the id is stored. */
    public byte[] bytes() {
        return Ids.bytes(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
