package cn.huizong.catalogue.draft;

import static cn.huizong.catalogue.source.Key.optional;
import static cn.huizong.catalogue.source.Key.required;

import cn.huizong.catalogue.source.Shape;

/** Every key a catalogue file may have. The JSON Schemas under {@code docs/schema} say the same; a test holds them together. */
public final class Shapes {

    public static final Shape UNITS = new Shape(
            required("code", "代码"),
            required("name", "名称"),
            required("kind", "类别"),
            required("area", "计入的地区"),
            required("groups", "所属单位组"),
            required("valid_from", "开始日期"),
            required("valid_to", "结束日期"),
            required("successor", "承接单位"),
            required("comparable_if", "可比条件"),
            required("aliases", "别名"));

    public static final Shape JOB = new Shape(
            required("job", "作业名，与目录同名"),
            required("title", "标题"),
            required("area", "全市（县）的代码"),
            required("area-self", "本级的代码"),
            required("agency", "SDMX 机构"),
            required("dataflow", "SDMX 数据流"),
            required("version", "数据流版本，如 \"1.0\""),
            required("frequency", "报告期频率"),
            required("forms", "报表代码的列表"),
            required("due-days", "报告期结束后几天内报送"),
            required("sections", "指标分节的列表"),
            optional("rounding", "修约方法"),
            optional("thresholds", "阈值"),
            optional("estimates", "对缺报单位的估计"),
            optional("disclaimer", "数据说明"),
            optional("schedule", "定时运行、催报和通知"));

    public static final Shape SCHEDULE = new Shape(
            optional("run", "何时自动汇总"),
            optional("remind-before", "到期前几天催报"),
            optional("remind-after", "逾期后几天催报"),
            optional("recipients", "批准后收摘要的邮箱"),
            optional("webhook", "批准后通知的网址"));

    public static final Shape FORM = new Shape(
            required("form", "报表代码"),
            required("title", "表名"),
            required("edition", "启用年份，与文件同名"),
            required("table-number", "表号"),
            optional("issued-by", "制定机关"),
            optional("approved-by", "批准机关"),
            optional("approval-number", "批准文号"),
            optional("valid-until", "有效期至"),
            required("frequency", "报告期频率"),
            required("reporters", "填报单位或单位组"),
            optional("columns", "数据栏"),
            optional("breakdown", "分组的名称"),
            optional("members", "分成哪些组"),
            optional("tables", "也接受的其他表式"),
            optional("blank", "空格的含义"),
            optional("marks", "缺数符号的含义"),
            optional("notes", "表下注"),
            optional("register", "台账怎样计数"),
            required("items", "指标项"));

    public static final Shape REGISTER = new Shape(
            required("case-number", "案号所在栏的栏目名"),
            optional("unit", "单位所在栏的栏目名"),
            optional("date", "日期所在栏的栏目名"),
            required("counts", "每个指标项怎样计数"));

    public static final Shape COUNT = new Shape(optional("sum", "求和的栏"), optional("where", "条件"));

    public static final Shape RANGE = new Shape(optional("from", "起"), optional("to", "止"));

    public static final Shape COLUMN =
            new Shape(required("number", "栏号"), required("heading", "栏名"), required("role", "作用"));

    public static final Shape MEMBER = new Shape(
            required("code", "分组代码"), required("name", "分组名称"), optional("indent", "缩进层数"), optional("total", "是否合计"));

    public static final Shape TABLE = new Shape(
            optional("title", "表上方或工作表名中的文字"),
            required("rows", "行上的维度"),
            required("columns", "栏上的维度"),
            optional("by-code", "按代码识别的维度"),
            optional("items", "表中有哪些指标项"),
            optional("names", "指标项和分组的其他写法"));

    public static final Shape ITEM = new Shape(
            required("code", "指标项代码"),
            required("name", "指标项名称"),
            required("kind", "类别"),
            optional("measure", "计量单位"),
            optional("indent", "缩进层数"),
            optional("decimals", "小数位数"),
            optional("required", "是否必填"),
            optional("approximate", "是否接受约数"),
            optional("negative", "是否接受负数"),
            optional("numerator", "比率的分子"),
            optional("denominator", "比率的分母"),
            optional("change-of", "求变动的比率"),
            optional("accumulates", "自年初累计的指标项"),
            optional("reporters", "填报此行的单位"),
            optional("undivided", "是否不分组"),
            optional("role", "用途"),
            optional("note", "说明"));

    public static final Shape EDITS = new Shape(required("edits", "审核关系的列表"));

    public static final Shape EDIT = new Shape(
            required("id", "编号"),
            required("name", "名称"),
            required("severity", "类型"),
            required("level", "审核层级"),
            optional("units", "审核的单位"),
            required("rule", "关系式"),
            optional("tolerance", "容差"),
            optional("authoritative", "以哪一方为准"),
            optional("scope", "两方的口径"),
            required("message", "不符时的说明"),
            required("suggestion", "改正建议"),
            required("passes", "应当通过的例子"),
            required("fires", "应当报错的例子"));

    public static final Shape INDICATORS = new Shape(required("indicators", "指标的列表"));

    public static final Shape INDICATOR = new Shape(
            required("code", "指标代码"),
            required("name", "指标名称"),
            required("english", "英文名称"),
            required("section", "所在分节"),
            required("measure", "计量单位"),
            required("kind", "类别"),
            optional("compilation", "汇总方法"),
            optional("value", "计算式"),
            optional("numerator", "分子"),
            optional("denominator", "分母"),
            optional("change-of", "求变动的比率指标"),
            optional("shown", "并列展示的计算式"),
            optional("units", "计入的单位"),
            required("decimals", "发布小数位数"),
            optional("estimate", "对缺报单位的估计"),
            optional("persons", "是否为人数"),
            optional("note", "注"));

    private Shapes() {}
}
