package cn.huizong.catalogue;

/** What an axis of a table runs over. */
public enum Dimension {
    UNIT("填报单位"),
    ITEM("指标项"),
    PERIOD("报告期"),
    BREAKDOWN("分组");

    private final String chinese;

    Dimension(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
