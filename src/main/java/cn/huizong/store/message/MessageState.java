package cn.huizong.store.message;

import java.util.Locale;

/** How far a message has come. */
public enum MessageState {
    WAITING("待发送"),
    /** Somebody is at it, and nobody else is to be. */
    SENDING("发送中"),
    SENT("已发送"),
    /** Given up, after several attempts or because it can never be. */
    FAILED("发送失败"),
    /** It was broken off in the one moment in which nobody can know whether it arrived: a person decides. */
    UNCERTAIN("不确定是否送达");

    private final String chinese;

    MessageState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
