package cn.huizong.portal.account;

import cn.huizong.store.account.Account;
import java.time.Instant;

/** An account in the list. */
public record AccountRow(
        String login, String name, String role, String unit, String state, boolean disabled, String email) {

    static AccountRow of(Account account, String unit, Instant now) {
        String state =
                account.disabled() ? "已停用" : account.lockedAt(now) ? "暂时锁定" : account.mustChange() ? "待改初始密码" : "正常";
        return new AccountRow(
                account.login(),
                account.name(),
                account.role().chinese(),
                unit,
                state,
                account.disabled(),
                account.email());
    }
}
