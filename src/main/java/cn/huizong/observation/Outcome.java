package cn.huizong.observation;

import java.util.Locale;

/** How a file, or a part of it, ended (law 1). */
public enum Outcome {
    ACCEPTED("已收"),
    REJECTED("退回"),
    DUPLICATE("重复"),
    QUARANTINED("隔离");

    private final String chinese;

    Outcome(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
