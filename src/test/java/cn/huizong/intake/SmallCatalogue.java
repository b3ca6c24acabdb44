package cn.huizong.intake;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitAlias;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.rule.Measure;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few units and forms with one of everything that intake has to tell apart. */
public final class SmallCatalogue {

    private static final Set<String> DISTRICTS = Set.of("districts", "all");
    private static final Set<String> DEPARTMENTS = Set.of("departments", "all");
    private static final Map<String, MarkMeaning> MARKS = Map.of(
            "—",
            MarkMeaning.NOT_APPLICABLE,
            "…",
            MarkMeaning.BELOW_UNIT,
            "无",
            MarkMeaning.ZERO,
            "不详",
            MarkMeaning.MISSING);

    /** Counts, parts of counts, a rate, money, an approximate figure, a text of districts only. */
    public static final Form CASES = form(
            "TF01",
            "案件情况统计表",
            2020,
            Frequency.ANNUAL,
            List.of("all"),
            List.of(
                    item("TF01.01", "受理案件数", ItemKind.FLOW, "件", 0),
                    item("TF01.02", "审结案件数", ItemKind.FLOW, "件", 0),
                    item("TF01.03", "其中：调解", ItemKind.FLOW, "件", 0),
                    item("TF01.04", "按期办结率", ItemKind.FLOW, "%", 2),
                    item("TF01.05", "涉案金额", ItemKind.FLOW, "万元", 2),
                    new Item(
                            "TF01.06",
                            "发布信息数",
                            ItemKind.FLOW,
                            Measure.of("条"),
                            0,
                            0,
                            true,
                            true,
                            false,
                            List.of(),
                            "",
                            ""),
                    new Item(
                            "TF01.07",
                            "净增人数",
                            ItemKind.FLOW,
                            Measure.of("人"),
                            0,
                            0,
                            false,
                            false,
                            true,
                            List.of(),
                            "",
                            ""),
                    new Item(
                            "TF01.08",
                            "填报范围",
                            ItemKind.TEXT,
                            Measure.NONE,
                            0,
                            0,
                            false,
                            false,
                            false,
                            List.of("districts"),
                            "scope",
                            ""),
                    new Item(
                            "TF01.09",
                            "乡镇数",
                            ItemKind.STOCK,
                            Measure.of("个"),
                            0,
                            0,
                            true,
                            false,
                            false,
                            List.of("districts"),
                            "",
                            "")));

    public static final Form QUARTERLY = form(
            "TF02",
            "来访情况统计表",
            2020,
            Frequency.QUARTERLY,
            List.of("districts"),
            List.of(item("TF02.01", "来访批数", ItemKind.FLOW, "批", 0), item("TF02.02", "来访人次", ItemKind.FLOW, "人次", 0)));

    public static final Form STAFF = form(
            "TF03",
            "人员情况统计表",
            2021,
            Frequency.ANNUAL,
            List.of("departments"),
            List.of(item("TF03.01", "在编人数", ItemKind.STOCK, "人", 0), item("TF03.02", "合计", ItemKind.STOCK, "人", 0)));

    /** Handed in by nobody's job. */
    public static final Form OTHER = form(
            "TF09",
            "节能情况统计表",
            2020,
            Frequency.ANNUAL,
            List.of("all"),
            List.of(item("TF09.01", "用电量", ItemKind.FLOW, "万千瓦时", 2)));

    public static final JobDefinition JOB = new JobDefinition(
            "small",
            "小作业",
            "320000",
            "320000_SELF",
            "HUIZONG",
            "SML",
            "1.0",
            Frequency.ANNUAL,
            List.of("TF01", "TF02", "TF03"),
            31,
            RoundingMode.HALF_UP,
            Map.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            Path.of("jobs/small"));

    public static final Catalogue CATALOGUE = new Catalogue(
            new Units(List.of(
                    unit("320000", "东山市", UnitKind.CITY, Set.of(), null, new UnitAlias("全市", null, null)),
                    unit("320000_SELF", "市本级", UnitKind.SELF, Set.of(), null),
                    unit("320001", "城东区", UnitKind.DISTRICT, DISTRICTS, null, new UnitAlias("城东", null, null)),
                    unit(
                            "320002",
                            "河西县",
                            UnitKind.DISTRICT,
                            DISTRICTS,
                            null,
                            new UnitAlias("开发区", LocalDate.of(2021, 7, 1), null)),
                    unit("320003", "开发区", UnitKind.DISTRICT, DISTRICTS, LocalDate.of(2021, 6, 30)),
                    unit("SFJ", "市司法局", UnitKind.DEPARTMENT, DEPARTMENTS, null, new UnitAlias("司法局", null, null)),
                    unit("390000", "西山市（另一城市）", UnitKind.REFUSED, Set.of(), null, new UnitAlias("西山市", null, null)))),
            List.of(CASES, QUARTERLY, STAFF, OTHER),
            List.of(JOB),
            "test");

    private SmallCatalogue() {}

    private static Form form(
            String code, String title, int edition, Frequency frequency, List<String> reporters, List<Item> items) {
        return new Form(
                code,
                "small",
                title,
                edition,
                "东统" + code.substring(2) + "表",
                "东山市司法局",
                "东山市统计局",
                "东统制〔2020〕1号",
                LocalDate.of(2022, 12, 31),
                frequency,
                reporters,
                List.of(
                        new ValueColumn(1, "本年实际", ColumnRole.CURRENT),
                        new ValueColumn(2, "上年实际", ColumnRole.LAST_YEAR)),
                MarkMeaning.MISSING,
                MARKS,
                List.of(),
                items);
    }

    private static Item item(String code, String name, ItemKind kind, String measure, int decimals) {
        return new Item(code, name, kind, Measure.of(measure), 0, decimals, true, false, false, List.of(), "", "");
    }

    private static Unit unit(
            String code,
            String name,
            UnitKind kind,
            Set<String> groups,
            @Nullable LocalDate validTo,
            UnitAlias... aliases) {
        return new Unit(code, name, kind, code, groups, null, validTo, null, null, List.of(aliases));
    }
}
