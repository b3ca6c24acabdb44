package cn.huizong.store.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param login what is typed to sign in; never changes, and stands in the audit log
 * @param name of the person, as shown
 * @param unit code of the unit a unit administrator speaks for, else ""
 * @param secret hash of the password with its parameters
 * @param mustChange whether the password was set by somebody else and has to be replaced first
 * @param failures wrong passwords since the last right one
 * @param lockedUntil nobody signs in before then; null when not locked
 * @param email where e-mail for this person goes, "" for nowhere
 * @param version counts changes of what the account may do: sessions begun before the last change end
 */
public record Account(
        String login,
        String name,
        Role role,
        String unit,
        String secret,
        boolean mustChange,
        boolean disabled,
        int failures,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        int version,
        String email) {

    /** Without an address for e-mail. */
    public Account(
            String login,
            String name,
            Role role,
            String unit,
            String secret,
            boolean mustChange,
            boolean disabled,
            int failures,
            @Nullable Instant lockedUntil,
            Instant createdAt,
            int version) {
        this(login, name, role, unit, secret, mustChange, disabled, failures, lockedUntil, createdAt, version, "");
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
