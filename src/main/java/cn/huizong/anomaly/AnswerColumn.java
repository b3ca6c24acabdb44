package cn.huizong.anomaly;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a table in which units explain what was found (说明), and the headings it goes by; the first one is how we print it. */
public enum AnswerColumn {
    ID("问题编号"),
    CODE("核对码"),
    UNIT("填报单位", "责任单位", "单位"),
    RULE("审核关系", "审核关系编号"),
    ITEM("报表或指标项", "指标项", "指标", "指标代码"),
    CELL("单元格"),
    VALUE("填报数", "上报或算得值", "上报值", "填报值"),
    MESSAGE("问题"),
    TEXT("说明", "情况说明", "单位说明", "说明内容", "原因说明"),
    BY("说明人", "填写人"),
    ON("说明日期", "填写日期", "日期");

    private final List<String> headings;

    AnswerColumn(String... headings) {
        this.headings = List.of(headings);
    }

    public String heading() {
        return headings.get(0);
    }

    /** @param words of a cell, without spaces */
    public static Optional<AnswerColumn> of(String words) {
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(words))
                .findFirst();
    }

    /** Whether it says which finding a row is about. */
    public boolean names() {
        return this == ID || this == CODE || this == RULE;
    }
}
