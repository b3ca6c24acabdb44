package cn.huizong.publish.check;

import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.anomaly.CheckedRule;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import java.util.Comparator;
import java.util.List;

/** What was checked, in words; workbook and page say the same. */
public final class CheckText {

    public static final String MEANING = "判断次数＝通过＋未通过＋无法判断；无法判断的不算通过。";

    private final Catalogue catalogue;
    private final ReferencePeriod period;

    public CheckText(Catalogue catalogue, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.period = period;
    }

    /** 60条，判断540次：通过500，未通过6，无法判断34；其中2条对任何单位都没有得出结论 */
    public static String total(Checked checked) {
        if (checked.rules().isEmpty()) {
            return "本作业没有审核关系";
        }
        int never = checked.neverRan().size();
        return checked.rules().size() + "条，" + checked.total().chinese()
                + (never == 0 ? "" : "；其中" + never + "条对任何单位都没有得出结论");
    }

    /** Those that never ran first, else in their own order. */
    static List<CheckedRule> inOrder(Checked checked) {
        return checked.rules().stream()
                .sorted(Comparator.comparing(rule -> rule.tally().ran()))
                .toList();
    }

    public String unit(CheckedReturn checked) {
        return catalogue.units().nameOf(checked.unit());
    }

    /** FZ02 行政复议案件统计表; 跨表审核关系. */
    public String form(CheckedReturn checked) {
        if (checked.acrossForms()) {
            return "跨表审核关系";
        }
        String title = catalogue.form(checked.form(), period).map(Form::title).orElse("");
        return title.isEmpty() ? checked.form() : checked.form() + " " + title;
    }

    /** FZ02-E01 案件收支平衡 */
    public String rule(CheckedRule checked) {
        return checked.edit().id() + " " + checked.edit().name();
    }

    /** 未得出结论 where a rule never ran, so that it is not taken for passed. */
    public String verdict(CheckedRule checked) {
        return checked.tally().ran() ? "已判断" : "未得出结论";
    }
}
