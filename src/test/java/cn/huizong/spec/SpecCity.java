package cn.huizong.spec;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.Section;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of the small city (城): districts 东区, 西区, 南区, of which 南区 took over 开发园 in mid-2021; departments 法制局 and
 * 信访局. Form A is of the districts and 法制局, form B of 信访局 alone, form C of 法制局 alone.
 */
public final class SpecCity {

    public static final String CITY = "9900";
    public static final String SELF = "9900_SELF";

    public static final Units UNITS = new Units(List.of(
            unit("EAST", "东区", UnitKind.DISTRICT, "EAST", null, null, null),
            unit("WEST", "西区", UnitKind.DISTRICT, "WEST", null, null, null),
            unit("SOUTH", "南区", UnitKind.DISTRICT, "SOUTH", null, null, null),
            unit("PARK", "开发园", UnitKind.DISTRICT, "PARK", LocalDate.of(2021, 6, 30), "SOUTH", "开发园"),
            unit(SELF, "市本级", UnitKind.SELF, SELF, null, null, null),
            unit("LAW", "法制局", UnitKind.DEPARTMENT, SELF, null, null, null),
            unit("PET", "信访局", UnitKind.DEPARTMENT, SELF, null, null, null)));

    public static final List<Form> FORMS = List.of(
            form(
                    "A",
                    "案件表",
                    List.of("districts", "LAW"),
                    item("A.01", "上年结转", ItemKind.STOCK, "件"),
                    item("A.02", "本年受理", ItemKind.FLOW, "件"),
                    item("A.03", "已审结", ItemKind.FLOW, "件"),
                    item("A.04", "年末未结", ItemKind.STOCK, "件"),
                    item("A.05", "其中：调解", ItemKind.FLOW, "件"),
                    item("A.06", "公开文件", ItemKind.FLOW, "件"),
                    item("A.07", "经费", ItemKind.FLOW, "万元"),
                    new Item("A.08", "结余", ItemKind.FLOW, Measure.of("件"), 0, 0, true, false, true, List.of(), "", ""),
                    new Item(
                            "A.09",
                            "填报范围",
                            ItemKind.TEXT,
                            Measure.NONE,
                            0,
                            0,
                            false,
                            false,
                            false,
                            List.of(),
                            "scope",
                            ""),
                    new Item(
                            "A.10",
                            "市级文件",
                            ItemKind.FLOW,
                            Measure.of("件"),
                            0,
                            0,
                            true,
                            false,
                            false,
                            List.of("LAW"),
                            "",
                            "")),
            form(
                    "B",
                    "信访表",
                    List.of("PET"),
                    item("B.01", "登记件数", ItemKind.FLOW, "件"),
                    item("B.02", "应办结", ItemKind.FLOW, "件"),
                    item("B.03", "按期办结", ItemKind.FLOW, "件"),
                    new Item(
                            "B.04",
                            "按期办结率",
                            ItemKind.STOCK,
                            Measure.PERCENT,
                            0,
                            2,
                            false,
                            false,
                            false,
                            List.of(),
                            "",
                            ""),
                    new Item(
                            "B.05",
                            "按期办结率比上年",
                            ItemKind.STOCK,
                            Measure.POINTS,
                            0,
                            2,
                            false,
                            false,
                            true,
                            List.of(),
                            "",
                            "")),
            form("C", "立法表", List.of("LAW"), item("C.01", "规章数", ItemKind.FLOW, "部")));

    private static final FormNames NAMES = new FormNames(FORMS, UNITS);

    public static final List<IndicatorDefinition> INDICATORS = List.of(
            count("ACCEPTED", "受理案件数", "件", Compilation.SUM, "A.02", null),
            count("CLOSED", "审结案件数", "件", Compilation.SUM, "A.03", null),
            rate("CLOSE_RATE", "结案率", Compilation.SUM, "A.03", "A.01 + A.02"),
            change("CLOSE_CHANGE", "结案率变动", "CLOSE_RATE"),
            count("FILES", "公开文件数", "件", Compilation.SUM, "A.06", null),
            count("FUNDS", "经费", "元", Compilation.SUM, "A.07", null),
            count("SURPLUS", "结余", "件", Compilation.SUM, "A.08", null),
            count("CITY_FILES", "全部文件", "件", Compilation.SUM, "A.02 + A.10", null),
            count("PETITIONS", "信访件数", "件", Compilation.SINGLE, "B.01", "A.05"),
            rate("ON_TIME", "按期办结率", Compilation.SINGLE, "B.03", "B.02"),
            count("RULES", "规章数", "部", Compilation.SINGLE, "C.01", null));

    /** Its numerator is of one unit and its denominator of others. */
    private static final IndicatorDefinition SPLIT_RATE =
            rate("PETITION_RATE", "信访件数与未结案件之比", Compilation.SUM, "B.01", "A.04");

    private SpecCity() {}

    public static Catalogue catalogue() {
        return new Catalogue(UNITS, FORMS, List.of(job(RoundingMode.HALF_UP, List.of())), "spec");
    }

    public static JobDefinition job(RoundingMode rounding, List<EditRule> edits) {
        return job(rounding, edits, INDICATORS);
    }

    /** With one more indicator, PETITION_RATE, whose numerator is of one unit and whose denominator is of others. */
    public static JobDefinition jobWithSplitRate() {
        return job(
                RoundingMode.HALF_UP,
                List.of(),
                Stream.concat(INDICATORS.stream(), Stream.of(SPLIT_RATE)).toList());
    }

    /** Like {@link #jobWithSplitRate}, with estimates wherever there can be any. */
    public static JobDefinition jobWithEstimates(List<EditRule> edits) {
        return job(RoundingMode.HALF_UP, edits, estimated(jobWithSplitRate().indicators()));
    }

    /** With indicators marked as of persons, and estimates wherever there could be any. */
    public static JobDefinition jobOfPersons(List<String> marked, List<EditRule> edits) {
        return job(
                RoundingMode.HALF_UP,
                edits,
                estimated(INDICATORS).stream()
                        .map(indicator -> marked.contains(indicator.code()) ? indicator.ofPersons() : indicator)
                        .toList());
    }

    /** With 受理 published by what became of the cases: ACCEPTED = CLOSED + MEDIATED + FILES in every return; the marked ones are of persons. */
    public static JobDefinition jobWithBreakdown(List<String> marked) {
        return jobWithBreakdown(
                marked, edit("A-E01", "A", Severity.MANDATORY, 1, List.of(), "A.02 = A.03 + A.05 + A.06", "0"));
    }

    /** With another rule. */
    public static JobDefinition jobWithBreakdown(List<String> marked, EditRule rule) {
        List<IndicatorDefinition> indicators = Stream.of(
                        count("ACCEPTED", "受理", "人", Compilation.SUM, "A.02", null),
                        count("CLOSED", "审结", "人", Compilation.SUM, "A.03", null),
                        count("MEDIATED", "调解", "人", Compilation.SUM, "A.05", null),
                        count("FILES", "其他", "人", Compilation.SUM, "A.06", null))
                .map(indicator -> marked.contains(indicator.code()) ? indicator.ofPersons() : indicator)
                .toList();
        return job(RoundingMode.HALF_UP, List.of(rule), indicators);
    }

    private static List<IndicatorDefinition> estimated(List<IndicatorDefinition> indicators) {
        return indicators.stream()
                .map(indicator -> Estimation.suits(indicator.kind(), indicator.compilation())
                        ? indicator.with(Estimation.GROWTH)
                        : indicator)
                .toList();
    }

    public static JobDefinition jobWithSplitRate(List<EditRule> edits) {
        return job(RoundingMode.HALF_UP, edits, jobWithSplitRate().indicators());
    }

    private static JobDefinition job(
            RoundingMode rounding, List<EditRule> edits, List<IndicatorDefinition> indicators) {
        return new JobDefinition(
                "spec",
                "规格",
                CITY,
                SELF,
                "SPEC",
                "SPEC",
                "1.0",
                Frequency.ANNUAL,
                List.of("A", "B", "C"),
                31,
                rounding,
                Map.of(),
                List.of(Section.untitled("一")),
                "",
                edits,
                indicators,
                Path.of("spec"));
    }

    /** @param form "" for a rule across forms */
    public static EditRule edit(
            String id, String form, Severity severity, int level, List<String> units, String rule, String tolerance) {
        return new EditRule(
                id,
                form,
                id,
                severity,
                level,
                units,
                Rule.parse(rule, NAMES),
                new BigDecimal(tolerance),
                id + "不成立",
                "请核对");
    }

    private static Unit unit(
            String code,
            String name,
            UnitKind kind,
            String area,
            @Nullable LocalDate validTo,
            @Nullable String successor,
            @Nullable String comparableIf) {
        Set<String> groups = switch (kind) {
            case DISTRICT -> Set.of("districts", "all");
            case DEPARTMENT -> Set.of("departments", "all");
            default -> Set.of();
        };
        return new Unit(code, name, kind, area, groups, null, validTo, successor, comparableIf, List.of());
    }

    private static Item item(String code, String name, ItemKind kind, String measure) {
        return new Item(code, name, kind, Measure.of(measure), 0, 0, true, true, false, List.of(), "", "");
    }

    private static Form form(String code, String title, List<String> reporters, Item... items) {
        return new Form(
                code,
                title,
                title,
                2019,
                "表" + code,
                "",
                "",
                "",
                LocalDate.of(2022, 12, 31),
                Frequency.ANNUAL,
                reporters,
                List.of(new ValueColumn(1, "本年", ColumnRole.CURRENT), new ValueColumn(2, "上年", ColumnRole.LAST_YEAR)),
                MarkMeaning.MISSING,
                Map.of(),
                List.of(),
                List.of(items));
    }

    private static IndicatorDefinition count(
            String code, String name, String measure, Compilation compilation, String value, @Nullable String shown) {
        return new IndicatorDefinition(
                code,
                name,
                code,
                "一",
                Measure.of(measure),
                IndicatorKind.FLOW,
                compilation,
                Formula.parse(value, NAMES),
                null,
                null,
                null,
                shown == null ? null : Formula.parse(shown, NAMES),
                List.of(),
                0,
                "");
    }

    private static IndicatorDefinition rate(
            String code, String name, Compilation compilation, String numerator, String denominator) {
        return new IndicatorDefinition(
                code,
                name,
                code,
                "一",
                Measure.PERCENT,
                IndicatorKind.RATE,
                compilation,
                null,
                Formula.parse(numerator, NAMES),
                Formula.parse(denominator, NAMES),
                null,
                null,
                List.of(),
                2,
                "");
    }

    private static IndicatorDefinition change(String code, String name, String rate) {
        return new IndicatorDefinition(
                code,
                name,
                code,
                "一",
                Measure.POINTS,
                IndicatorKind.CHANGE,
                Compilation.SUM,
                null,
                null,
                null,
                rate,
                null,
                List.of(),
                2,
                "");
    }
}
