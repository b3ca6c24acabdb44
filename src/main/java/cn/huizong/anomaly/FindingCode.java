package cn.huizong.anomaly;

import cn.huizong.catalogue.Severity;
import java.util.Arrays;
import java.util.Optional;

/**
 * Faults that are not edit rules of a form. The ids follow Frictionless Data's error types (Frictionless Framework, 2021)
 * where there is one, and add those a statistical office needs.
 */
public enum FindingCode {
    ENCODING_ERROR("encoding-error", Severity.MANDATORY, 0, "文字编码错误"),
    FORMAT_ERROR("format-error", Severity.MANDATORY, 0, "文件格式错误"),
    LIMIT_EXCEEDED("limit-exceeded", Severity.MANDATORY, 0, "超出读取限额"),
    /** A sheet or file beside the returns that is none: a page of instructions, a lock file. It is listed, never a finding. */
    NOT_A_RETURN("not-a-return", Severity.HINT, 0, "不是报表"),
    FORM_UNEXPECTED("form-unexpected", Severity.HINT, 0, "不是本作业的报表"),
    FORM_UNKNOWN("form-unknown", Severity.MANDATORY, 0, "无法认定报表"),
    UNIT_UNKNOWN("unit-unknown", Severity.MANDATORY, 0, "无法认定填报单位"),
    UNIT_UNEXPECTED("unit-unexpected", Severity.MANDATORY, 0, "该单位不填报此表"),
    PERIOD_UNKNOWN("period-unknown", Severity.MANDATORY, 0, "无法认定报告期"),
    PERIOD_MISMATCH("period-mismatch", Severity.MANDATORY, 0, "报告期不符"),
    IDENTITY_CONFLICT("identity-conflict", Severity.QUERY, 0, "识别码与表头不一致"),
    DUPLICATE_FILE("duplicate-file", Severity.HINT, 0, "重复文件"),
    DUPLICATE_RETURN("duplicate-return", Severity.MANDATORY, 0, "同一报表多份且互不一致"),
    SUPERSEDED("superseded", Severity.HINT, 0, "已被后一版代替"),
    /** Parts that by date or arrival follow each other stand beside each other, because they have different rows. */
    JOINED_RETURN("joined-return", Severity.HINT, 0, "分几次报送，合为一表"),
    MISSING_RETURN("missing-return", Severity.MANDATORY, 0, "未报送"),
    LATE_RETURN("late-return", Severity.HINT, 0, "逾期报送"),
    FORM_EXPIRED("form-expired", Severity.QUERY, 0, "报表已过有效期"),
    MISSING_LABEL("missing-label", Severity.MANDATORY, 0, "缺少指标行"),
    EXTRA_LABEL("extra-label", Severity.HINT, 0, "多出的行"),
    DUPLICATE_LABEL("duplicate-label", Severity.MANDATORY, 0, "指标行重复"),
    INCORRECT_LABEL("incorrect-label", Severity.QUERY, 0, "代码与名称不符"),
    EXTRA_CELL("extra-cell", Severity.HINT, 0, "多出的单元格"),
    MISSING_CELL("missing-cell", Severity.MANDATORY, 1, "必填项为空"),
    /** A row of a list of cases that does not say enough to be tallied. */
    CASE_REFUSED("case-refused", Severity.MANDATORY, 1, "台账行未计入"),
    /** A later row of a list of cases with the number of an earlier one; only the first is tallied. */
    DUPLICATE_CASE("duplicate-case", Severity.QUERY, 1, "案号重复"),
    TYPE_ERROR("type-error", Severity.MANDATORY, 1, "不是数"),
    CONSTRAINT_ERROR("constraint-error", Severity.MANDATORY, 1, "超出取值范围"),
    /** A total that a table prints is not the sum of its rows. */
    HIERARCHY("hierarchy", Severity.MANDATORY, 1, "合计与各行之和不等"),
    FORMULA_WITHOUT_VALUE("formula-without-value", Severity.MANDATORY, 1, "公式没有结果"),
    NUMBER_REPAIRED("number-repaired", Severity.HINT, 1, "数字写法不规范"),
    MEASURE_MISMATCH("measure-mismatch", Severity.QUERY, 1, "计量单位不符"),
    UNIT_SCALE("unit-scale", Severity.QUERY, 1, "计量单位换算"),
    /** Digits were cut off instead of rounded: worth a note, not an error. */
    RATE_TRUNCATED("rate-truncated", Severity.HINT, 1, "比率是去尾得出的"),
    /** The growth of a rate in per cent of itself where its difference in percentage points is asked for (law 5). */
    RELATIVE_CHANGE("relative-change", Severity.HINT, 2, "率的变动像是相对增长率"),
    HIDDEN_CONTENT("hidden-content", Severity.QUERY, 0, "含隐藏内容"),
    /** A workbook has macros, which never run: what they were to fill in is read as it was saved. */
    MACROS("macros", Severity.HINT, 0, "带宏的工作簿"),
    /** A written explanation that no open question can be found for, or that cannot answer the one it names. */
    ANSWER_UNMATCHED("answer-unmatched", Severity.HINT, 0, "说明未能采用"),
    REVISION("revision", Severity.QUERY, 2, "上年数与已公布数不一致"),
    /** It repeats the unit's own return of an earlier period. */
    REPEATED_RETURN("repeated-return", Severity.QUERY, 2, "与以前的报表雷同"),
    /** It repeats another unit's return of the same period. */
    COPIED_RETURN("copied-return", Severity.QUERY, 3, "与其他单位的报表雷同"),
    BREAK_IN_SERIES("break-in-series", Severity.QUERY, 2, "区划变动不可比"),
    OUTLIER("outlier", Severity.HINT, 2, "数值异常"),
    GROWTH("growth", Severity.HINT, 2, "增幅异常"),
    CROSS_SOURCE("cross-source", Severity.QUERY, 3, "不同来源不一致");

    private final String id;
    private final Severity severity;
    private final int level;
    private final String chinese;

    FindingCode(String id, Severity severity, int level, String chinese) {
        this.id = id;
        this.severity = severity;
        this.level = level;
        this.chinese = chinese;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    public int level() {
        return level;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<FindingCode> of(String id) {
        return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
    }
}
