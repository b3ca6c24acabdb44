package cn.huizong.intake.form;

import java.util.List;

/** A field of a form's head or foot, and the labels it goes by; the first one is how outputs call it. */
public enum HeadField {
    TABLE_NUMBER("表号"),
    ISSUED_BY("制定机关", "制表机关"),
    APPROVED_BY("批准机关", "备案机关"),
    APPROVAL_NUMBER("批准文号", "备案文号"),
    VALID_UNTIL("有效期至", "有效期"),
    UNIT("填报单位", "填表单位", "报送单位", "单位名称", "单位全称"),
    PERIOD("报告期", "报告期别", "填报期", "报表时期", "所属时期"),
    MEASURE("计量单位", "单位"),
    HEAD("单位负责人", "负责人"),
    REVIEWER("审核人", "复核人", "统计负责人"),
    FILLER("填表人", "填报人", "制表人"),
    PHONE("联系电话", "电话"),
    FILED_ON("报出日期", "填报日期", "报送日期", "填表日期", "填表时间", "上报时间"),
    VERSION("版次", "版本"),
    IDENTITY("识别码");

    private final List<String> labels;

    HeadField(String... labels) {
        this.labels = List.of(labels);
    }

    public String label() {
        return labels.get(0);
    }

    List<String> labels() {
        return labels;
    }
}
