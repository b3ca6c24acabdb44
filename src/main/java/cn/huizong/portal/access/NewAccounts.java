package cn.huizong.portal.access;

import cn.huizong.pipeline.OneLine;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account must look like. */
public final class NewAccounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    /** What the log calls the program itself. */
    private static final Set<String> TAKEN = Set.of("system", "schedule");

    private static final int LONGEST_NAME = 30;

    private NewAccounts() {}

    /** @throws Refusal when the login or the name will not do */
    public static Account of(
            String login, String name, Role role, String unit, String secret, boolean mustChange, Instant now) {
        String plainLogin = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(plainLogin).matches() || TAKEN.contains(plainLogin)) {
            throw Refusal.wrongUse("account.login");
        }
        String plainName = OneLine.of(name);
        if (plainName.isEmpty() || plainName.length() > LONGEST_NAME) {
            throw Refusal.wrongUse("account.name", LONGEST_NAME);
        }
        return new Account(plainLogin, plainName, role, unit, secret, mustChange, false, 0, null, now, 1);
    }
}
