package cn.huizong.intake;

import cn.huizong.catalogue.Breakdown;
import cn.huizong.catalogue.CaseCondition;
import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.Register;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@link SmallCatalogue} with two lists of cases: one for all units and any time, one for the unit that hands it in. */
public final class RegisterCatalogue {

    public static final Form DISPUTES = form(
            "TF20",
            "行政争议台账",
            List.of("受理", "调解和撤回", "未结", "判决金额", "一万元以上", "上半年办结"),
            MarkMeaning.ZERO,
            new Register(
                    "案号",
                    "承办单位",
                    "受理日期",
                    List.of(
                            new CaseCount("TF20.01", "", List.of()),
                            new CaseCount("TF20.02", "", List.of(new CaseCondition.OneOf("结案方式", List.of("调解", "撤回")))),
                            new CaseCount("TF20.03", "", List.of(new CaseCondition.Empty("结案日期"))),
                            new CaseCount("TF20.04", "涉案金额", List.of(new CaseCondition.OneOf("结案方式", List.of("判决")))),
                            new CaseCount(
                                    "TF20.05",
                                    "",
                                    List.of(new CaseCondition.Amounts("涉案金额", new BigDecimal("10000"), null))),
                            new CaseCount(
                                    "TF20.06",
                                    "",
                                    List.of(
                                            new CaseCondition.Filled("结案方式"),
                                            new CaseCondition.Days(
                                                    "结案日期", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30)))))));

    public static final Form VISITS = form(
            "TF21",
            "来访登记台账",
            List.of("来访批数", "来访人次"),
            MarkMeaning.MISSING,
            new Register(
                    "编号",
                    "",
                    "",
                    List.of(new CaseCount("TF21.01", "", List.of()), new CaseCount("TF21.02", "人数", List.of()))));

    public static final Catalogue CATALOGUE = catalogue();

    private RegisterCatalogue() {}

    private static Catalogue catalogue() {
        List<Form> forms = new ArrayList<>(SmallCatalogue.CATALOGUE.forms());
        forms.add(DISPUTES);
        forms.add(VISITS);
        return new Catalogue(SmallCatalogue.CATALOGUE.units(), forms, List.of(), "test");
    }

    private static Form form(String code, String title, List<String> names, MarkMeaning blank, Register register) {
        List<Item> items = IntStream.range(0, names.size())
                .mapToObj(i -> new Item(
                        code + ".0" + (i + 1),
                        names.get(i),
                        ItemKind.FLOW,
                        Measure.of(names.get(i).endsWith("金额") ? "元" : "件"),
                        0,
                        names.get(i).endsWith("金额") ? 2 : 0,
                        true,
                        false,
                        false,
                        List.of(),
                        "",
                        ""))
                .toList();
        return new Form(
                code,
                "cases",
                title,
                2020,
                "东统" + code.substring(2) + "表",
                "",
                "",
                "",
                null,
                Frequency.ANNUAL,
                List.of("all"),
                List.of(new ValueColumn(1, "本年实际", ColumnRole.CURRENT)),
                blank,
                Map.of("—", MarkMeaning.NOT_APPLICABLE, "不详", MarkMeaning.MISSING),
                List.of(),
                items,
                Breakdown.NONE,
                List.of(),
                register);
    }
}
