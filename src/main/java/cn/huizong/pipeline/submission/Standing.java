package cn.huizong.pipeline.submission;

import java.util.Locale;

/** How an expected return stands, as units and statisticians see it. */
public enum Standing {
    OVERDUE("逾期未报"),
    MISSING("未报"),
    IN_PROGRESS("处理中"),
    /** Nothing is wrong with it any more, and nobody has handed it in. */
    READY("可报送，未报送"),
    RETURNED("已退回"),
    SUBMITTED("已报送"),
    /** It came in a file that lay in the inbox, and the last run took it. */
    FILED("已收文件"),
    ACCEPTED("已验收"),
    SEALED("已封存");

    private final String chinese;

    Standing(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
