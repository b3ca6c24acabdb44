package cn.huizong.portal.access;

import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.io.Serializable;

/**
 * Who has signed in, as kept in the session.
 *
 * @param version of the account by then: a session ends when the account has another
 */
public record SignedIn(String login, String name, Role role, String unit, int version) implements Serializable {

    static SignedIn as(Account account) {
        return new SignedIn(account.login(), account.name(), account.role(), account.unit(), account.version());
    }

    public Actor actor() {
        return new Actor(login, name, role.word());
    }

    @Override
    public String toString() {
        return login;
    }
}
