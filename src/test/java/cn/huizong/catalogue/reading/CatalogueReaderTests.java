package cn.huizong.catalogue.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Section;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Threshold;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTests {

    @TempDir
    Path folder;

    private static Catalogue catalogue(CatalogueReading reading) {
        assertThat(reading.faults()).isEmpty();
        return requireNonNull(reading.catalogue());
    }

    private static ReferencePeriod period(String notation) {
        return ReferencePeriod.parse(notation).orElseThrow();
    }

    @Test
    void sectionsMayBeAListOfNamesOrNamesWithTheirTitles() throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);

        assertThat(sections(tiny)).containsExactly(Section.untitled("馆藏"), Section.untitled("服务"));

        Path job = tiny.path("jobs/town-libraries/job.yaml");
        String titled = Files.readString(job).replace("[馆藏, 服务]", "{馆藏: 馆藏情况, 服务: 读者服务}");
        Files.writeString(job, titled);

        assertThat(sections(tiny)).containsExactly(new Section("馆藏", "馆藏情况"), new Section("服务", "读者服务"));
    }

    @Test
    void anIndicatorEstimatesWhatTheJobSaysUnlessItSaysSomethingElseOrThereIsNothingToEstimateFrom()
            throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        assertThat(estimations(tiny)).containsOnly(Estimation.NONE);

        Path job = tiny.path("jobs/town-libraries/job.yaml");
        Files.writeString(job, Files.readString(job) + "estimates: growth\n");
        Path indicators = tiny.path("jobs/town-libraries/indicators.yaml");
        Files.writeString(
                indicators,
                Files.readString(indicators).replace("value: TS01.05", "value: TS01.05\n    estimate: none"));

        assertThat(estimations(tiny))
                .as("L02 says none, L04 is the change of a rate, L05 is of one unit")
                .containsExactly(
                        Estimation.GROWTH,
                        Estimation.NONE,
                        Estimation.GROWTH,
                        Estimation.NONE,
                        Estimation.NONE,
                        Estimation.GROWTH);
    }

    private static List<Estimation> estimations(TinyCatalogue tiny) {
        return catalogue(tiny.read()).job("town-libraries").orElseThrow().indicators().stream()
                .map(IndicatorDefinition::estimation)
                .toList();
    }

    private static List<Section> sections(TinyCatalogue tiny) {
        return catalogue(tiny.read()).job("town-libraries").orElseThrow().sections();
    }

    @Test
    void aJobOfOtherUnitsAndQuartersIsReadFromItsFilesAlone() {
        Catalogue tiny = catalogue(TinyCatalogue.copiedTo(folder).read());
        JobDefinition job = tiny.job("town-libraries").orElseThrow();

        assertThat(job.edits())
                .extracting(EditRule::id)
                .containsExactly("TS01-E01", "TS01-E02", "TS01-E03", "TS01-E04", "X-E01");
        assertThat(job.indicators())
                .extracting(IndicatorDefinition::code)
                .containsExactly("L01", "L02", "L03", "L04", "L05", "L06");
        assertThat(job.threshold(Threshold.GROWTH)).isEqualByComparingTo("80");
        assertThat(tiny.forms()).extracting(Form::edition).containsExactly(2022, 2023, 2022);
        assertThat(tiny.expectedReturns(job, period("2023-Q2")))
                .containsExactly(
                        new ExpectedReturn("TS01", "990101"),
                        new ExpectedReturn("TS01", "990102"),
                        new ExpectedReturn("TS01", "990103"),
                        new ExpectedReturn("TS02", "WLJ"));
        assertThat(tiny.expectedReturns(job, period("2023-Q3"))).hasSize(3);
        assertThat(tiny.units().predecessors("990102", period("2023-Q3"), period("2022-Q3")))
                .extracting(Unit::code)
                .containsExactly("990103");
        assertThat(tiny.units().names().match("北塘", period("2023")).meaning()).isEqualTo(Meaning.AMBIGUOUS);
    }

    @Test
    void whatAnItemSaysOfItselfIsARuleThatNeedsNotBeWritten() throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        Path form = tiny.path("templates/TS01-town-library/2023.yaml");
        Files.writeString(form, Files.readString(form) + """
                          - {code: TS01.12, name: 按时开放率, kind: flow, measure: "%", numerator: TS01.09, denominator: TS01.08}
                          - {code: TS01.13, name: 比上年, kind: flow, measure: 百分点, decimals: 1, negative: true, change-of: TS01.12}
                          - {code: TS01.14, name: 少儿场次占比, kind: flow, measure: "%", decimals: 1, denominator: '"举办活动场次"'}
                        """);

        List<EditRule> edits =
                catalogue(tiny.read()).job("town-libraries").orElseThrow().edits();

        assertThat(edits.subList(5, edits.size()))
                .extracting(EditRule::id, edit -> edit.rule().toString(), EditRule::severity)
                .containsExactly(
                        tuple("TS01-R12", "feasible(TS01.12, TS01.09, TS01.08)", Severity.QUERY),
                        tuple("TS01-C13", "TS01.13 = TS01.12 - lastyear(TS01.12)", Severity.QUERY),
                        tuple("TS01-R14", "feasible(TS01.14, TS01.06)", Severity.QUERY));
        assertThat(edits.get(6).tolerance()).isEqualByComparingTo("0.06");
    }

    @Test
    void theShippedCatalogueHasNoFault() {
        assertThat(new CatalogueReader()
                        .read(Path.of("jobs"), Path.of("input-templates"))
                        .faults())
                .isEmpty();
    }

    @Test
    void theVersionIsTheSameWhereverTheFilesLie() {
        String here =
                catalogue(TinyCatalogue.copiedTo(folder.resolve("here")).read()).version();
        String elsewhere = catalogue(
                        TinyCatalogue.copiedTo(folder.resolve("else/where")).read())
                .version();

        assertThat(here).isEqualTo(elsewhere).hasSize(64);
    }

    @Test
    void theVersionChangesWithEveryFileTheCatalogueIsMadeOf() throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        String before = catalogue(tiny.read()).version();
        Files.writeString(tiny.path("jobs/town-libraries/summary.html"), "<p>${title}</p>");
        String withSummary = catalogue(tiny.read()).version();
        Files.writeString(
                tiny.path("jobs/town-libraries/edits.yaml"),
                Files.readString(tiny.path("jobs/town-libraries/edits.yaml")) + "# 注\n");
        String withComment = catalogue(tiny.read()).version();

        assertThat(List.of(before, withSummary, withComment)).doesNotHaveDuplicates();
    }

    @Test
    void theVersionDoesNotChangeWithWhatIsNoPartOfTheCatalogue() throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        String before = catalogue(tiny.read()).version();
        Files.createDirectories(tiny.path("jobs/town-libraries/samples/2023-Q1"));
        Files.writeString(tiny.path("jobs/town-libraries/samples/2023-Q1/east.csv"), "a,b");
        Files.writeString(tiny.path("jobs/README.md"), "说明");
        Files.writeString(tiny.path("jobs/.units.csv.swp"), "x");
        Files.writeString(tiny.path("templates/TS01-town-library/TS01-2023.md"), "指标解释");

        assertThat(catalogue(tiny.read()).version()).isEqualTo(before);
    }

    @Test
    void aFaultInOneFileHidesNoFaultOfAnother() throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        Files.writeString(
                tiny.path("jobs/units.csv"),
                Files.readString(tiny.path("jobs/units.csv")).replace("西山|北塘", "西山||北塘"));
        Files.writeString(tiny.path("jobs/town-libraries/job.yaml"), "job: [");
        Files.writeString(tiny.path("jobs/town-libraries/edits.yaml"), "edit: []");
        Files.writeString(tiny.path("jobs/town-libraries/indicators.yaml"), "indicators: none");
        Files.writeString(tiny.path("templates/TS02-county-library/2022.yaml"), "form: TS02\nform: TS02");

        List<CatalogueFault> faults = tiny.read().faults();

        assertThat(faults)
                .extracting(CatalogueFault::file)
                .contains(
                        "jobs/units.csv",
                        "jobs/town-libraries/job.yaml",
                        "jobs/town-libraries/edits.yaml",
                        "jobs/town-libraries/indicators.yaml",
                        "templates/TS02-county-library/2022.yaml");
        assertThat(faults).isSorted();
        assertThat(tiny.read().catalogue()).isNull();
    }

    @Test
    void aMissingFolderIsTold() {
        CatalogueReading reading = new CatalogueReader().read(folder.resolve("nowhere"), folder.resolve("neither"));

        assertThat(reading.faults())
                .containsExactly(
                        new CatalogueFault("neither", 0, "找不到报表目录。", "检查路径，或用 --jobs、--templates 指定目录。"),
                        new CatalogueFault("nowhere", 0, "找不到作业目录。", "检查路径，或用 --jobs、--templates 指定目录。"));
    }

    @Test
    void emptyFoldersAreTold() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("templates"));

        List<CatalogueFault> faults = new CatalogueReader()
                .read(folder.resolve("jobs"), folder.resolve("templates"))
                .faults();

        assertThat(faults).extracting(CatalogueFault::file).containsExactly("jobs", "jobs/units.csv", "templates");
    }

    @Test
    void aRuleThatAStricterOrEqualOneImpliesIsAHintAndNoFault() throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        String edits = Files.readString(tiny.path("jobs/town-libraries/edits.yaml"));
        String implied = """
                  - id: TS01-E05
                    name: 总数不小于其中数减一
                    severity: mandatory
                    level: 1
                    rule: TS01.07 - 1 <= TS01.06
                    message: 不符
                    suggestion: 核对
                    passes: {TS01.06: 12, TS01.07: 12}
                    fires: {TS01.06: 12, TS01.07: 14}
                """;
        Files.writeString(tiny.path("jobs/town-libraries/edits.yaml"), edits + implied);

        CatalogueReading reading = tiny.read();

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.hints())
                .singleElement()
                .extracting(CatalogueFault::line, CatalogueFault::problem)
                .containsExactly(52, "规则 TS01-E05 是多余的：满足 TS01-E03 就一定满足它。");

        Files.writeString(
                tiny.path("jobs/town-libraries/edits.yaml"),
                edits.replaceFirst("(?s)(name: 其中数不大于总数\n    severity: )mandatory", "$1query") + implied);
        assertThat(tiny.read().hints()).as("a query implies a mandatory rule").isEmpty();
    }

    @Test
    void boundsThatNoRuleStatesByItselfAreAHint(@TempDir Path folder) throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        StringBuilder edits = new StringBuilder(Files.readString(tiny.path("jobs/town-libraries/edits.yaml")));
        edits.append(query("TS01-E05", "TS01.08 >= 1", "{TS01.08: 1}", "{TS01.08: 0}"));
        edits.append(
                query("TS01-E06", "TS01.08 + TS01.09 <= 10", "{TS01.08: 1, TS01.09: 1}", "{TS01.08: 9, TS01.09: 9}"));
        edits.append(query("TS01-E07", "TS01.09 >= 6", "{TS01.09: 6}", "{TS01.09: 5}"));
        Files.writeString(tiny.path("jobs/town-libraries/edits.yaml"), edits);

        CatalogueReading reading = tiny.read();

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.hints())
                .extracting(CatalogueFault::line, CatalogueFault::problem)
                .containsExactly(
                        tuple(61, "几条规则合起来，TS01.08 只能在 1 到 4 之间。"), tuple(70, "几条规则合起来，TS01.09 只能在 6 到 9 之间。"));
    }

    @Test
    void rulesTooManyToBeHeldAgainstEachOtherAreAHint(@TempDir Path folder) throws IOException {
        TinyCatalogue tiny = TinyCatalogue.copiedTo(folder);
        StringBuilder edits = new StringBuilder(Files.readString(tiny.path("jobs/town-libraries/edits.yaml")));
        for (int i = 100; i <= 400; i++) {
            edits.append(query("TS01-E" + i, "TS01.09 <= " + i, "{TS01.09: 1}", "{TS01.09: 999}"));
        }
        Files.writeString(tiny.path("jobs/town-libraries/edits.yaml"), edits);

        CatalogueReading reading = tiny.read();

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.hints())
                .extracting(CatalogueFault::problem)
                .containsExactly("连同这一条有 301 条规则没有互相核对：相互牵连的等式和不等式超过 300 个。");
    }

    private static String query(String id, String rule, String passes, String fires) {
        return """
                  - id: %s
                    name: 天数
                    severity: query
                    level: 1
                    rule: %s
                    message: 不符
                    suggestion: 核对
                    passes: %s
                    fires: %s
                """.formatted(id, rule, passes, fires);
    }

    @Test
    void everyProblemAndRemedyIsASentence() {
        assertThat(FaultCase.all().flatMap(one -> one.faults().stream()))
                .isNotEmpty()
                .allMatch(fault -> fault.matches("(?s)\\S+:\\d+ .+[。？] → .+[。？]"));
    }
}
