package cn.huizong.anomaly;

import java.util.Locale;

/** Where an anomaly stands. Only OPEN mandatory ones and unexplained queries keep a release provisional. */
public enum State {
    OPEN("待处理"),
    EXPLAINED("已说明"),
    ACCEPTED("已认可"),
    REJECTED("说明被退回"),
    /** A later version of the return put it right. */
    MENDED("已更正");

    private final String chinese;

    State(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
