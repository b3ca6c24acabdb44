package cn.huizong.publish.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitAlias;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnTemplatesTests {

    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);
    private static final Observations NO_HISTORY = new Observations(List.of());
    private static final Form ONLY_DEPARTMENTS = departmentForm();
    private static final Unit GONE = new Unit(
            "321271",
            "医药高新区",
            UnitKind.DISTRICT,
            "321271",
            Set.of("districts"),
            null,
            LocalDate.of(2021, 6, 30),
            "321202",
            null,
            List.of());
    private static final Unit HAILING = new Unit(
            "321202",
            "海陵区",
            UnitKind.DISTRICT,
            "321202",
            Set.of("districts"),
            null,
            null,
            null,
            null,
            List.of(new UnitAlias("海陵", null, null), new UnitAlias("医药高新区", LocalDate.of(2021, 7, 1), null)));
    private static final Unit CITY = Forms.unit("321200", "泰州市", UnitKind.CITY, "");
    private static final Unit IDLE = Forms.unit("YZ", "邮政公司", UnitKind.DEPARTMENT, "others");

    @TempDir
    private Path folder;

    @Test
    void aUnitGetsAWorkbookForEveryFormItHandsIn() throws IOException {
        List<Path> justice = templates().write("市司法局", YEAR, Optional.empty(), NO_HISTORY, folder.resolve("new"));
        List<Path> district = templates().write("泰州市海陵", YEAR, Optional.empty(), NO_HISTORY, folder);

        assertThat(justice)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("TT02-行政复议案件统计表-市司法局-2021年.xlsx", "TT05-部门表-市司法局-2021年.xlsx");
        assertThat(district)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("TT02-行政复议案件统计表-海陵区-2021年.xlsx");
        assertThat(justice).allMatch(Files::isRegularFile);
    }

    @Test
    void lastYearsFiguresArePrintedAsTheyWereReported() throws IOException {
        Observations history = new Observations(List.of(
                reported(
                        2020,
                        Map.of(
                                "TT02.01", new ReportedValue.Number(new BigDecimal("12")),
                                "TT02.02", new ReportedValue.Blank(),
                                "TT02.03", new ReportedValue.NotApplicable(),
                                "TT02.04", new ReportedValue.Number(BigDecimal.TEN),
                                "TT02.06", new ReportedValue.Number(new BigDecimal("98.64")),
                                "TT02.07",
                                        new ReportedValue.Approximate(
                                                new BigDecimal("6000"), null, false, new BigDecimal("6000"), true),
                                "TT02.09", new ReportedValue.Text("含开发区"))),
                reported(2019, Map.of("TT02.05", new ReportedValue.Number(BigDecimal.ONE)))));
        Path file = templates()
                .write("321202", YEAR, Optional.of("TT02"), history, folder)
                .get(0);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(lastYear(workbook)).containsExactly("12", "", "—", "", "", "98.64", "近6000", "", "含开发区");
        }
    }

    @Test
    void aFileThatMayBeFilledInIsNotOverwritten() throws IOException {
        Path file = templates()
                .write("321202", YEAR, Optional.empty(), NO_HISTORY, folder)
                .get(0);
        assertThat(templates().write("321202", YEAR, Optional.empty(), NO_HISTORY, folder))
                .containsExactly(file);

        Files.writeString(file, "已填");
        assertThatThrownBy(() -> templates().write("321202", YEAR, Optional.empty(), NO_HISTORY, folder))
                .isInstanceOf(TemplateRefusal.class)
                .hasMessageContaining("已经存在")
                .hasMessageContaining("海陵区-2021年.xlsx");
        assertThat(file).hasContent("已填");
    }

    @Test
    void whoAsksForWhatThereIsNotIsToldWhatThereIs() {
        assertFault("南京", YEAR, "", "没有叫“南京”的填报单位。可以填报的单位：321202 海陵区、SFJ 市司法局、YZ 邮政公司。");
        assertFault("321200", YEAR, "", "“泰州市”不是填报单位，不领取报表。可以填报的单位：321202 海陵区、SFJ 市司法局、YZ 邮政公司。");
        assertFault("医药高新区", YEAR, "", "“医药高新区”在2021年可以指不同的单位：321202 海陵区、321271 医药高新区。请写单位编码。");
        assertFault("321271", YEAR, "", "“医药高新区”在2021年末不是填报单位，其业务由“海陵区”填报。");
        assertFault("SFJ", YEAR, "TT99", "“测试作业”没有代码为“TT99”的报表。可选：TT02、TT05。");
        assertFault("321202", YEAR, "TT05", "“海陵区”不填报“TT05 部门表”。它填报的是：TT02 行政复议案件统计表。");
        assertFault("YZ", YEAR, "TT05", "“邮政公司”不填报“TT05 部门表”。它没有要填报的报表。");
        assertFault("SFJ", ReferencePeriod.year(2019), "TT02", "报表“TT02”在2019年还没有启用的版本。请核对报告期。");
        assertFault(
                "SFJ",
                ReferencePeriod.parse("2021-Q3").orElseThrow(),
                "TT02",
                "报表“TT02 行政复议案件统计表”每年报一次，与报告期“2021年第三季度”不符。");
        assertFault("YZ", YEAR, "", "“邮政公司”在2021年没有要填报的报表。请核对单位和报告期（年报写作 2021，季报写作 2021-Q3，月报写作 2021-03）。");
    }

    @Test
    void fileNamesAreFitForEverySystem() {
        Unit hostile =
                Forms.unit("X", "../甲/乙\\:*?\"<>|\u202Exlsx\n" + "丙".repeat(200), UnitKind.DISTRICT, "districts");

        String name = ReturnTemplates.fileName(ONLY_DEPARTMENTS, hostile, YEAR);

        assertThat(name).startsWith("TT05-部门表-.._甲_乙_________xlsx_丙").endsWith(".xlsx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(205);
    }

    private void assertFault(String unit, ReferencePeriod period, String form, String message) {
        assertThatThrownBy(() -> templates()
                        .write(unit, period, Optional.of(form).filter(code -> !code.isEmpty()), NO_HISTORY, folder))
                .isInstanceOf(TemplateRefusal.class)
                .hasMessage(message);
        assertThat(folder).isEmptyDirectory();
    }

    private static ReturnTemplates templates() {
        List<Unit> units = List.of(CITY, HAILING, GONE, Forms.JUSTICE, IDLE);
        Form now = Forms.reconsideration();
        List<Item> itemsThen = now.items().stream()
                .map(item -> item.code().equals("TT02.04")
                        ? Forms.item("TT02.04", item.name(), "起").build()
                        : item)
                .toList();
        Form then = Forms.otherEdition(now, 2020, now.approvalNumber(), itemsThen);
        Catalogue catalogue =
                new Catalogue(new Units(units), List.of(then, now, ONLY_DEPARTMENTS), List.of(), "version");
        return new ReturnTemplates(catalogue, Forms.job(List.of(), List.of(), "TT02", "TT05"));
    }

    private static Form departmentForm() {
        Form form = Forms.form(
                "TT05",
                "部门表",
                Map.of(),
                List.of(),
                List.of(Forms.item("TT05.01", "件数", "件").build()));
        return new Form(
                form.code(),
                form.slug(),
                form.title(),
                form.edition(),
                form.tableNumber(),
                form.issuedBy(),
                form.approvedBy(),
                form.approvalNumber(),
                form.validUntil(),
                form.frequency(),
                List.of("departments"),
                form.columns(),
                form.blank(),
                form.marks(),
                form.notes(),
                form.items());
    }

    private static ObservedReturn reported(int year, Map<String, ReportedValue> values) {
        ReturnKey key = new ReturnKey("TT02", "321202", ReferencePeriod.year(year));
        Source source = new Source("a.xlsx", "00", "一");
        List<Observation> observations = values.entrySet().stream()
                .map(entry -> new Observation(
                        key,
                        entry.getKey(),
                        entry.getValue(),
                        ObservationStatus.A,
                        new Provenance(source, "D1", " 近6000 ")))
                .toList();
        return new ObservedReturn(key, 2020, source, 1, 1, null, 0, Signatures.NONE, observations, List.of());
    }

    private static List<String> lastYear(XSSFWorkbook workbook) {
        return IntStream.rangeClosed(9, 17)
                .mapToObj(row -> workbook.getSheetAt(0).getRow(row))
                .map(ReturnTemplatesTests::lastCell)
                .toList();
    }

    private static String lastCell(XSSFRow row) {
        var cell = row.getCell(4);
        return cell.getCellType() == CellType.NUMERIC ? cell.getCTCell().getV() : cell.getStringCellValue();
    }
}
