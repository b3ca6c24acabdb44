package cn.huizong.store;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that transactions wait for: what is numbered or decided one after the other is so under one of them. */
public enum LockRow {
    ACCOUNTS,
    AUDIT,
    ORIGINALS,
    RECEIPTS,
    RUN_NOTES,
    SUBMISSIONS;

    /** Waits until no other transaction has it, and keeps it to the end of this one. */
    public void hold(JdbcClient jdbc) {
        jdbc.sql("select name from locks where name = ? for update")
                .param(name().toLowerCase(Locale.ROOT))
                .query(String.class)
                .single();
    }
}
