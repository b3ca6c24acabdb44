package cn.huizong.publish;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.SourceComparison;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Section;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A small release that holds one of every kind of figure and finding; its figures are in spec/publish. */
public final class SampleRelease {

    public static final Path SPEC = Path.of("src/test/resources/spec/publish");
    public static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    /** Some with a title, some without. */
    private static final List<Section> SECTIONS = List.of(
            Section.untitled("一(一)1"),
            Section.untitled("一(一)4"),
            Section.untitled("一(二)2"),
            new Section("一(五)", "矛盾化解"),
            new Section("一(五)2", "行政复议"),
            Section.untitled("一(五)3"),
            Section.untitled("一(六)1"),
            Section.untitled("一(六)2"),
            new Section("一(七)", "数字政府"));

    private static final List<String> AREAS = List.of("321200", "321200_SELF", "321202", "321203", "321281");

    private SampleRelease() {}

    public static Release release() {
        return release(Path.of("no-such-folder"));
    }

    /** @param folder the job's own, where its templates are looked up */
    public static Release release(Path folder) {
        Catalogue catalogue = new Catalogue(units(), List.of(form()), List.of(job(folder)), "c".repeat(64));
        return new Release(
                catalogue,
                job(folder),
                PERIOD,
                1,
                false,
                Instant.parse("2022-02-01T01:05:00Z"),
                "0.1.0",
                receipts(),
                List.of(
                        new ExpectedReturn("FZ02", "321202"),
                        new ExpectedReturn("FZ02", "321203"),
                        new ExpectedReturn("FZ02", "321281")),
                List.of(new ExpectedReturn("FZ02", "321281")),
                new Observations(List.of(observed())),
                anomalies(),
                values("values.csv", PERIOD),
                values("last-year.csv", PERIOD.lastYear()),
                SampleChecks.checked(),
                List.of());
    }

    public static Units units() {
        return new Units(List.of(
                unit("321200", "泰州市", UnitKind.CITY),
                unit("321200_SELF", "市本级", UnitKind.SELF),
                unit("321202", "海陵区", UnitKind.DISTRICT),
                unit("321203", "高港区", UnitKind.DISTRICT),
                unit("321281", "兴化市", UnitKind.DISTRICT),
                unit("SFJ", "<script>司法局", UnitKind.DEPARTMENT)));
    }

    private static Unit unit(String code, String name, UnitKind kind) {
        return new Unit(code, name, kind, code, Set.of("all"), null, null, null, null, List.of());
    }

    private static Form form() {
        return new Form(
                "FZ02",
                "reconsideration",
                "行政复议案件统计表",
                2020,
                "泰法统02表",
                "",
                "",
                "",
                null,
                Frequency.ANNUAL,
                List.of("all"),
                List.of(),
                MarkMeaning.MISSING,
                Map.of(),
                List.of(),
                List.of(item("FZ02.02", "本年受理案件数", ItemKind.FLOW), item("FZ02.20", "填报范围", ItemKind.TEXT)));
    }

    private static Item item(String code, String name, ItemKind kind) {
        Measure measure = kind == ItemKind.TEXT ? Measure.NONE : Measure.of("件");
        return new Item(code, name, kind, measure, 0, 0, true, false, false, List.of(), "", "");
    }

    public static JobDefinition job(Path folder) {
        return new JobDefinition(
                "law-based-government",
                "法治政府建设统计",
                "321200",
                "321200_SELF",
                "HUIZONG",
                "LBG",
                "1.0",
                Frequency.ANNUAL,
                List.of("FZ02"),
                31,
                RoundingMode.HALF_UP,
                Map.of(),
                SECTIONS,
                "分市(区)数据为演示虚构",
                List.of(),
                records("indicators.csv").stream().map(SampleRelease::indicator).toList(),
                folder);
    }

    private static IndicatorDefinition indicator(CSVRecord row) {
        return new IndicatorDefinition(
                row.get("code"),
                row.get("name"),
                "",
                row.get("section"),
                Measure.of(row.get("measure")),
                IndicatorKind.valueOf(row.get("kind")),
                Compilation.valueOf(row.get("compilation")),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Integer.parseInt(row.get("decimals")),
                row.get("note"));
    }

    public static IndicatorValues valuesOf(List<IndicatorValue> values) {
        return new IndicatorValues(AREAS, values);
    }

    /** The same figure with a status that forbids to show it. */
    public static IndicatorValue suppressed(IndicatorValue value) {
        return new IndicatorValue(
                value.indicator(),
                value.area(),
                value.period(),
                value.exact(),
                value.published(),
                value.decimals(),
                value.numerator(),
                value.denominator(),
                value.unitsReported(),
                value.unitsExpected(),
                value.coverage(),
                value.yoy(),
                value.yoyExact(),
                value.yoyKind(),
                value.lower(),
                value.upper(),
                ObservationStatus.Q,
                "");
    }

    /** The same release, its lists in the opposite order. */
    public static Release reversed(Release release) {
        return with(release, backwards(release.receipts()), backwards(release.anomalies()));
    }

    public static Release with(Release release, List<Receipt> receipts, List<Anomaly> anomalies) {
        return copy(
                release,
                release.job(),
                receipts,
                anomalies,
                release.observations(),
                release.values(),
                release.checked(),
                release.sources());
    }

    static Release with(Release release, Checked checked) {
        return copy(
                release,
                release.job(),
                release.receipts(),
                release.anomalies(),
                release.observations(),
                release.values(),
                checked,
                release.sources());
    }

    static Release withSources(Release release, List<SourceComparison> sources) {
        return copy(
                release,
                release.job(),
                release.receipts(),
                release.anomalies(),
                release.observations(),
                release.values(),
                release.checked(),
                sources);
    }

    public static IndicatorDefinition named(String code, IndicatorDefinition indicator) {
        return new IndicatorDefinition(
                code,
                indicator.name(),
                indicator.english(),
                indicator.section(),
                indicator.measure(),
                indicator.kind(),
                indicator.compilation(),
                indicator.value(),
                indicator.numerator(),
                indicator.denominator(),
                indicator.changeOf(),
                indicator.shown(),
                indicator.units(),
                indicator.decimals(),
                indicator.note());
    }

    public static IndicatorValue named(String code, String area, IndicatorValue value) {
        return new IndicatorValue(
                code,
                area,
                value.period(),
                value.exact(),
                value.published(),
                value.decimals(),
                value.numerator(),
                value.denominator(),
                value.unitsReported(),
                value.unitsExpected(),
                value.coverage(),
                value.yoy(),
                value.yoyExact(),
                value.yoyKind(),
                value.lower(),
                value.upper(),
                value.status(),
                value.note());
    }

    public static JobDefinition with(JobDefinition job, List<IndicatorDefinition> indicators) {
        return new JobDefinition(
                job.name(),
                job.title(),
                job.area(),
                job.areaSelf(),
                job.agency(),
                job.dataflow(),
                job.version(),
                job.frequency(),
                job.forms(),
                job.dueDays(),
                job.rounding(),
                job.thresholds(),
                job.sections(),
                job.disclaimer(),
                job.edits(),
                indicators,
                job.folder());
    }

    public static Release with(
            Release release,
            JobDefinition job,
            List<Anomaly> anomalies,
            Observations observations,
            IndicatorValues values) {
        return copy(
                release,
                job,
                release.receipts(),
                anomalies,
                observations,
                values,
                release.checked(),
                release.sources());
    }

    private static Release copy(
            Release release,
            JobDefinition job,
            List<Receipt> receipts,
            List<Anomaly> anomalies,
            Observations observations,
            IndicatorValues values,
            Checked checked,
            List<SourceComparison> sources) {
        return new Release(
                release.catalogue(),
                job,
                release.period(),
                release.number(),
                release.complete(),
                release.asOf(),
                release.programVersion(),
                receipts,
                release.expected(),
                release.missing(),
                observations,
                anomalies,
                values,
                release.lastYear(),
                checked,
                sources);
    }

    private static <T> List<T> backwards(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static IndicatorValues values(String file, ReferencePeriod period) {
        return new IndicatorValues(
                AREAS, records(file).stream().map(row -> value(row, period)).toList());
    }

    private static IndicatorValue value(CSVRecord row, ReferencePeriod period) {
        BigDecimal published = decimal(row.get("published"));
        BigDecimal yoyExact = decimal(row.get("yoyExact"));
        return new IndicatorValue(
                row.get("indicator"),
                row.get("area"),
                period,
                published == null ? null : Fraction.of(published),
                published,
                Integer.parseInt(row.get("decimals")),
                decimal(row.get("numerator")),
                decimal(row.get("denominator")),
                Integer.parseInt(row.get("reported")),
                Integer.parseInt(row.get("expected")),
                decimal(row.get("coverage")),
                decimal(row.get("yoy")),
                yoyExact == null ? null : Fraction.of(yoyExact),
                ChangeKind.valueOf(row.get("yoyKind")),
                decimal(row.get("lower")),
                decimal(row.get("upper")),
                ObservationStatus.valueOf(row.get("status")),
                row.get("note"));
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static Source source(String file, String sheet) {
        return new Source(file, "a".repeat(64), sheet);
    }

    private static List<Receipt> receipts() {
        Source hailing = source("海陵区/复议.xlsx", "FZ02");
        ReturnKey key = new ReturnKey("FZ02", "321202", PERIOD);
        Source gaogang = new Source("高港区/=cmd|calc.csv", "b".repeat(64), "");
        return List.of(
                new Receipt(
                        gaogang,
                        Outcome.REJECTED,
                        "form-unknown",
                        null,
                        0,
                        "1:1",
                        "找不到表号和指标代码，请用下发的模板填报",
                        new CellCounts(3, 0, 1, 2)),
                new Receipt(hailing, Outcome.ACCEPTED, "", key, 1, "", "", new CellCounts(10, 2, 1, 7)));
    }

    private static ObservedReturn observed() {
        ReturnKey key = new ReturnKey("FZ02", "321202", PERIOD);
        Source source = source("海陵区/复议.xlsx", "FZ02");
        return new ObservedReturn(
                key,
                2020,
                source,
                1,
                1,
                null,
                0,
                Signatures.NONE,
                List.of(
                        observation(key, "FZ02.02", new ReportedValue.Number(new BigDecimal("102")), source, "１０２"),
                        observation(key, "FZ02.20", new ReportedValue.Text("=HYPERLINK(1)"), source, "=HYPERLINK(1)")),
                List.of());
    }

    private static Observation observation(
            ReturnKey key, String item, ReportedValue value, Source source, String text) {
        return new Observation(key, item, value, ObservationStatus.A, new Provenance(source, "E5", text));
    }

    public static List<Anomaly> anomalies() {
        ReturnKey hailing = new ReturnKey("FZ02", "321202", PERIOD);
        Anomaly root = AnomalyBuilder.of(FindingCode.CONSTRAINT_ERROR)
                .about(hailing)
                .item("FZ02.02")
                .value("-102")
                .expected("102")
                .difference("-204")
                .impact("-204", "-32.6")
                .at(new Provenance(source("海陵区/复议.xlsx", "FZ02"), "E5", "-102"))
                .cause("多写了负号")
                .suggestion("改为102后重新报送")
                .message("受理案件数不能小于0")
                .indicators(List.of("F40"))
                .build();
        return List.of(
                AnomalyBuilder.of(FindingCode.NUMBER_REPAIRED)
                        .about(hailing)
                        .item("FZ02.02")
                        .message("全角数字已按102读取")
                        .value("１０２")
                        .expected("102")
                        .at(new Provenance(source("海陵区/复议.xlsx", "FZ02"), "E5", "１０２"))
                        .build(),
                AnomalyBuilder.of(FindingCode.MISSING_RETURN)
                        .about(new ReturnKey("FZ02", "321281", PERIOD))
                        .message("应报未报")
                        .suggestion("请尽快报送")
                        .indicators(List.of("F40", "F41"))
                        .build(),
                root,
                AnomalyBuilder.of(FindingCode.REVISION)
                        .about(hailing)
                        .item("FZ02.02")
                        .value("=1+1")
                        .expected("97")
                        .difference("5")
                        .message("上年数与已公布数<不一致>")
                        .parent(root.id())
                        .build()
                        .withReply(new Reply(
                                new Answer(
                                        1,
                                        new Grounds("0a1b2c3d4e", "5f60", "718293a4b5"),
                                        new Provenance(new Source("说明.csv", "e".repeat(64), ""), "3:7", "=上年报表填错行"),
                                        "张三",
                                        "2022-01-20"),
                                null,
                                "")),
                AnomalyBuilder.of(FindingCode.CROSS_SOURCE)
                        .unit("SFJ")
                        .form("FZ02")
                        .period(PERIOD)
                        .value("550")
                        .expected("552")
                        .difference("-2")
                        .message("各市(区)合计与市级部门数不一致")
                        .indicators(List.of("F40"))
                        .build(),
                AnomalyBuilder.of(FindingCode.FORM_UNKNOWN)
                        .at(new Provenance(new Source("高港区/=cmd|calc.csv", "b".repeat(64), ""), "12:5", ""))
                        .message("找不到表号和指标代码")
                        .suggestion("请用下发的模板填报")
                        .build());
    }

    private static List<CSVRecord> records(String file) {
        try (Reader reader = Files.newBufferedReader(SPEC.resolve(file))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
