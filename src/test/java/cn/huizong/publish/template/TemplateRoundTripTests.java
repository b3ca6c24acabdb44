package cn.huizong.publish.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.ReturnReader;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out can be read back: every shipped form, by every unit that hands it in. */
class TemplateRoundTripTests {

    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);
    private static final Signatures SIGNED = new Signatures("甲", "乙", "丙", "0523-1");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 20);

    private final Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
            .read(Path.of("jobs"), Path.of("input-templates"))
            .catalogue());
    private final JobDefinition job = catalogue.job("law-based-government").orElseThrow();
    private final ReturnReader reader = new ReturnReader(catalogue);

    @TempDir
    private Path folder;

    @Test
    void everyFigureFilledIntoATemplateIsReadFromItsCell() throws IOException {
        List<ExpectedReturn> returns = catalogue.expectedReturns(job, YEAR);
        assertThat(returns).hasSizeGreaterThan(50);
        for (ExpectedReturn expected : returns) {
            Form form = catalogue.form(expected.form(), YEAR).orElseThrow();
            Unit unit = catalogue.units().find(expected.unit()).orElseThrow();
            Filling filling = Filling.of(unit, YEAR)
                    .withCurrent(figures(form, unit, 1))
                    .withLastYear(figures(form, unit, 500))
                    .signed(SIGNED, DAY, 2);
            TemplateWorkbook workbook = new TemplateWorkbook();
            workbook.add(form, filling);

            PartReading read = read(workbook);

            assertThat(read.outcome()).as("%s", expected).isEqualTo(Outcome.ACCEPTED);
            assertThat(read.findings()).as("%s", expected).isEmpty();
            assertThat(read.key()).isEqualTo(new ReturnKey(form.code(), unit.code(), YEAR));
            var filed = Objects.requireNonNull(read.filed());
            assertThat(current(filed.cells())).isEqualTo(words(filling.current()));
            assertThat(filed.signatures()).isEqualTo(SIGNED);
            assertThat(filed.filedOn()).isEqualTo(DAY);
            assertThat(filed.statedVersion()).isEqualTo(2);
            assertThat(filed.edition()).isEqualTo(form.edition());
        }
    }

    @Test
    void aBlankIsReadOnceUnitAndPeriodAreWrittenBehindTheirLabels() throws IOException {
        for (String code : job.forms()) {
            Form form = catalogue.form(code, YEAR).orElseThrow();
            Unit unit = catalogue.units().reporting(form.reporters(), YEAR).get(0);
            TemplateWorkbook workbook = new TemplateWorkbook();
            TemplateSheet sheet = workbook.add(form, Filling.BLANK);
            append(sheet.sheet(), "填报单位（盖章）：", unit.name());
            append(sheet.sheet(), "报告期：", "2021年");
            sheet.input(form.items().get(0).code()).setCellValue(7);

            PartReading read = read(workbook);

            assertThat(read.outcome()).as("%s: %s", code, read.reason()).isEqualTo(Outcome.ACCEPTED);
            assertThat(read.key()).isEqualTo(new ReturnKey(code, unit.code(), YEAR));
        }
    }

    private PartReading read(TemplateWorkbook workbook) throws IOException {
        Path file = Files.write(folder.resolve("return.xlsx"), workbook.bytes(Instant.EPOCH));
        return reader.read(file, "return.xlsx", job, YEAR).parts().get(0);
    }

    private static void append(XSSFSheet sheet, String label, String text) {
        for (int index = 0; index <= sheet.getLastRowNum(); index++) {
            XSSFRow row = sheet.getRow(index);
            for (int column = 0; column < row.getLastCellNum(); column++) {
                XSSFCell cell = row.getCell(column);
                if (cell != null && cell.toString().equals(label)) {
                    cell.setCellValue(label + text);
                    return;
                }
            }
        }
        throw new AssertionError("no label " + label);
    }

    private static Figures figures(Form form, Unit unit, int from) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        int next = from;
        for (Item item : form.items()) {
            if (!Filling.of(unit, YEAR).asksFor(item)) {
                continue;
            }
            if (item.isText()) {
                texts.put(item.code(), "文字" + next);
            } else {
                numbers.put(item.code(), BigDecimal.valueOf(next, item.decimals()));
            }
            next++;
        }
        return new Figures(numbers, texts);
    }

    private static Map<String, String> current(List<FiledCell> cells) {
        return cells.stream()
                .filter(cell ->
                        cell.column() == ColumnRole.CURRENT && !cell.text().equals("不填"))
                .collect(Collectors.toMap(FiledCell::item, FiledCell::text));
    }

    private static Map<String, String> words(Figures figures) {
        Map<String, String> words = new LinkedHashMap<>(figures.texts());
        figures.numbers()
                .forEach((item, number) ->
                        words.put(item, number.stripTrailingZeros().toPlainString()));
        return words;
    }
}
