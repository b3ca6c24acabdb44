package cn.huizong.store.account;

import java.util.Locale;

/** What somebody who signs in is there for. */
public enum Role {
    /** Uploads, mends, explains and hands in the returns of one unit. */
    UNIT("单位填报人"),
    /** Reviews returns, runs jobs, approves releases. */
    STATISTICIAN("统计人员"),
    /** Reads what was approved. */
    LEADER("领导"),
    /** Keeps accounts, reads the audit log. */
    ADMINISTRATOR("系统管理员");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
