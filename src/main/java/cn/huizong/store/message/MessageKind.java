package cn.huizong.store.message;

import java.util.Locale;

/** What a message is. */
public enum MessageKind {
    /** The summary of an approved release, as e-mail. */
    SUMMARY("发布摘要"),
    /** The same for a program, as a POST. */
    WEBHOOK("网址通知"),
    /** That returns of a unit are outstanding, as e-mail. */
    REMINDER("催报");

    private final String chinese;

    MessageKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
