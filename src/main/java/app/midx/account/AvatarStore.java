package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pictures in the database: a few kilobytes each, and erased with the account's row. */
@Component
@Transactional
class AvatarStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AvatarStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(AccountId account, byte[] image) {
        jdbc.sql("REPLACE INTO account_avatar (account_id, image, fetched_at)"
                        + " SELECT id, :image, :now FROM tiktok_account WHERE id = :account")
                .param("account", account.bytes())
                .param("image", image)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> find(CreatorId owner, AccountId account) {
        return jdbc.sql("SELECT image FROM account_avatar JOIN tiktok_account ON tiktok_account.id = account_id"
                        + " WHERE account_id = :account AND creator_id = :owner")
                .param("account", account.bytes())
                .param("owner", owner.bytes())
                .query(byte[].class)
                .optional();
    }
}
