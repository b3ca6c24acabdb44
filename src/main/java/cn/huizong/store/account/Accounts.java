package cn.huizong.store.account;

import cn.huizong.store.LockRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts. None is ever deleted. */
public final class Accounts {

    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By login, in their order. */
    public List<Account> all() {
        return jdbc.sql("select * from accounts").query((row, number) -> read(row)).list().stream()
                .sorted(java.util.Comparator.comparing(Account::login))
                .toList();
    }

    public Optional<Account> find(String login) {
        return jdbc.sql("select * from accounts where login = ?")
                .param(login.toLowerCase(Locale.ROOT))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether nobody can sign in yet. Locks out everybody else who wants to make the first account; in a transaction. */
    public boolean noneYet() {
        LockRow.ACCOUNTS.hold(jdbc);
        return empty();
    }

    /**
     * Switches an account off, unless that would leave nobody who keeps accounts. Who switches off another waits: he may be the last. In
     * a transaction.
     *
     * @return false where nothing was done
     */
    public boolean disable(String login) {
        LockRow.ACCOUNTS.hold(jdbc);
        boolean others = all().stream()
                .anyMatch(account -> account.role() == Role.ADMINISTRATOR
                        && !account.disabled()
                        && !account.login().equals(login));
        if (others) {
            setDisabled(login, true);
        }
        return others;
    }

    public void enable(String login) {
        setDisabled(login, false);
    }

    public boolean empty() {
        return jdbc.sql("select count(*) from accounts").query(Integer.class).single() == 0;
    }

    /** @return false when the login is taken, by whatever account */
    public boolean add(Account account) {
        try {
            jdbc.sql("insert into accounts (login, name, role, unit, secret, must_change, disabled, failures,"
                            + " locked_until, created_at, version, email) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(account.login(), account.name(), account.role().word(), account.unit(), account.secret())
                    .params(account.mustChange(), account.disabled(), account.failures())
                    .param(account.lockedUntil() == null ? null : when(account.lockedUntil()))
                    .params(when(account.createdAt()), account.version(), account.email())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** A new password ends all sessions begun with the old one. */
    public void changeSecret(String login, String secret, boolean mustChange) {
        jdbc.sql("update accounts set secret = ?, must_change = ?, failures = 0, locked_until = null,"
                        + " version = version + 1 where login = ?")
                .params(secret, mustChange, login)
                .update();
    }

    public void setEmail(String login, String email) {
        jdbc.sql("update accounts set email = ? where login = ?")
                .params(email, login)
                .update();
    }

    private void setDisabled(String login, boolean disabled) {
        jdbc.sql("update accounts set disabled = ?, failures = 0, locked_until = null, version = version + 1"
                        + " where login = ?")
                .params(disabled, login)
                .update();
    }

    /** Counts a wrong password. @return how many there have been since the last right one */
    public int failed(String login) {
        jdbc.sql("update accounts set failures = failures + 1 where login = ?")
                .param(login)
                .update();
        return jdbc.sql("select failures from accounts where login = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }

    public void lock(String login, Instant until) {
        jdbc.sql("update accounts set locked_until = ? where login = ?")
                .params(when(until), login)
                .update();
    }

    public void succeeded(String login) {
        jdbc.sql("update accounts set failures = 0, locked_until = null where login = ?")
                .param(login)
                .update();
    }

    private static Account read(ResultSet row) throws SQLException {
        OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                row.getString("login"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("unit"),
                row.getString("secret"),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                row.getInt("failures"),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                row.getString("email"));
    }

    private static OffsetDateTime when(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
