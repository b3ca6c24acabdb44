package cn.huizong.publish.template;

import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.rule.Measure;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms and units for tests. */
public final class Forms {

    public static final Unit HAILING = unit("321202", "海陵区", UnitKind.DISTRICT, "districts");
    public static final Unit JUSTICE = unit("SFJ", "市司法局", UnitKind.DEPARTMENT, "departments");

    private Forms() {}

    public static Unit unit(String code, String name, UnitKind kind, String group) {
        return new Unit(code, name, kind, code, Set.of(group), null, null, null, null, List.of());
    }

    public static JobDefinition job(List<EditRule> edits, List<IndicatorDefinition> indicators, String... forms) {
        return new JobDefinition(
                "test-job",
                "测试作业",
                "321200",
                "321200_SELF",
                "HUIZONG",
                "TEST",
                "1.0",
                Frequency.ANNUAL,
                List.of(forms),
                31,
                RoundingMode.HALF_UP,
                Map.of(),
                List.of(),
                "",
                edits,
                indicators,
                Path.of("."));
    }

    /** Counts, an 其中 row, a rate, an approximate figure, a text, and a row for departments alone. */
    public static Form reconsideration() {
        return form(
                "TT02",
                "行政复议案件统计表",
                Map.of("—", MarkMeaning.NOT_APPLICABLE, "…", MarkMeaning.BELOW_UNIT, "无", MarkMeaning.ZERO),
                List.of("审核关系：01 + 02 = 03 + 05。", "本表由各市（区）和市司法局填报；各市（区）只填所属乡镇、街道，不含市级部门。"),
                List.of(
                        item("TT02.01", "上年结转案件数", "件").build(),
                        item("TT02.02", "本年受理案件数", "件").build(),
                        item("TT02.03", "已审结案件数", "件").build(),
                        item("TT02.04", "其中：维持", "件").indent(1).build(),
                        item("TT02.05", "未审结案件数", "件").build(),
                        item("TT02.06", "行政机关负责人出庭应诉率（负责人出庭案件数占应出庭案件数的比重）", "%")
                                .decimals(2)
                                .build(),
                        item("TT02.07", "法治宣传活动参加人次", "人次").approximate().build(),
                        item("TT02.08", "市级部门办理案件数", "件")
                                .reporters("departments")
                                .build(),
                        item("TT02.09", "填报范围说明", "").text().build()));
    }

    public static Form form(
            String code, String title, Map<String, MarkMeaning> marks, List<String> notes, List<Item> items) {
        return new Form(
                code,
                "slug",
                title,
                2021,
                "泰法统02表",
                "泰州市司法局",
                "泰州市统计局",
                "泰统制〔2020〕12号",
                LocalDate.of(2022, 12, 31),
                Frequency.ANNUAL,
                List.of("districts", "SFJ"),
                List.of(
                        new ValueColumn(1, "本年实际", ColumnRole.CURRENT),
                        new ValueColumn(2, "上年实际", ColumnRole.LAST_YEAR)),
                MarkMeaning.MISSING,
                marks,
                notes,
                items);
    }

    /** The same form in another edition: other number of approval, other items. */
    public static Form otherEdition(Form form, int edition, String approvalNumber, List<Item> items) {
        return new Form(
                form.code(),
                form.slug(),
                form.title(),
                edition,
                form.tableNumber(),
                form.issuedBy(),
                form.approvedBy(),
                approvalNumber,
                form.validUntil(),
                form.frequency(),
                form.reporters(),
                form.columns(),
                form.blank(),
                form.marks(),
                form.notes(),
                items);
    }

    public static ItemBuilder item(String code, String name, String measure) {
        return new ItemBuilder(code, name, measure);
    }

    /** An item with the catalogue's defaults where nothing is said. */
    public static final class ItemBuilder {
        private final String code;
        private final String name;
        private final String measure;
        private ItemKind kind = ItemKind.FLOW;
        private int indent;
        private int decimals;
        private boolean approximate;
        private boolean negative;
        private List<String> reporters = List.of();
        private String note = "";

        private ItemBuilder(String code, String name, String measure) {
            this.code = code;
            this.name = name;
            this.measure = measure;
        }

        public ItemBuilder text() {
            kind = ItemKind.TEXT;
            return this;
        }

        public ItemBuilder stock() {
            kind = ItemKind.STOCK;
            return this;
        }

        public ItemBuilder indent(int depth) {
            indent = depth;
            return this;
        }

        public ItemBuilder decimals(int places) {
            decimals = places;
            return this;
        }

        public ItemBuilder approximate() {
            approximate = true;
            return this;
        }

        public ItemBuilder negative() {
            negative = true;
            return this;
        }

        public ItemBuilder reporters(String... codes) {
            reporters = List.of(codes);
            return this;
        }

        public ItemBuilder note(String words) {
            note = words;
            return this;
        }

        public Item build() {
            boolean text = kind == ItemKind.TEXT;
            return new Item(
                    code,
                    name,
                    kind,
                    Measure.of(measure),
                    indent,
                    decimals,
                    !text,
                    approximate,
                    negative,
                    reporters,
                    "",
                    note);
        }
    }
}
