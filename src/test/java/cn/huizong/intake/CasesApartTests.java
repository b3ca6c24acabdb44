package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.form.FormIndex;
import cn.huizong.intake.register.RegisterReader;
import cn.huizong.intake.register.Registers;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is opened once, and once more only where that brings anything. */
class CasesApartTests {

    private static final int CELLS = 20;
    private static final Limits FEW_CELLS = new Limits(
            1 << 20, 100, 1 << 20, 200, 10, CELLS, 10_000, 100, 1_000, 1 << 20, 10_000, 100, Duration.ofSeconds(60));

    @TempDir
    Path folder;

    private final List<Path> opened = new ArrayList<>();

    private final CasesApart cases = new CasesApart(
            new Registers(new RegisterReader(
                    RegisterCatalogue.CATALOGUE, new FormIndex(RegisterCatalogue.CATALOGUE.forms()), Limits.REGISTER)),
            FEW_CELLS,
            (file, fingerprint, budget, wanted) -> {
                opened.add(file);
                return FileOpener.open(file, fingerprint, budget, wanted);
            });

    @Test
    void aFileBeyondALimitThatHoldsNoListOfCasesIsNotOpenedASecondTime() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            rows(workbook.createSheet("情况"), "事项", "说明");
            Path file = written(workbook);
            opened.clear();
            assertThatThrownBy(() -> open(file)).isInstanceOfSatisfying(RefusedFile.class, refused -> {
                assertThat(refused.code()).isEqualTo(FindingCode.LIMIT_EXCEEDED);
                assertThat(refused.reason()).contains("单元格个数");
            });
            assertThat(opened).hasSize(1);
        }
    }

    @Test
    void oneThatHoldsAListBesideOtherSheetsIsOpenedAgainForThose() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        rows(workbook.createSheet("台账"), "编号", "人数");
        row(workbook.createSheet("说明"), "本表由信访局填写");
        CasesApart.Opened found = open(written(workbook));
        assertThat(opened).hasSize(2);
        assertThat(found.cases()).isNotEmpty();
        assertThat(found.rest().sheets()).extracting(sheet -> sheet.name()).containsExactly("说明");
    }

    @Test
    void aReturnWithinTheLimitsIsOpenedOnce() throws IOException {
        Workbook workbook = new XSSFWorkbook();
        row(workbook.createSheet("说明"), "本表由信访局填写");
        assertThat(open(written(workbook)).cases()).isEmpty();
        assertThat(opened).hasSize(1);
    }

    private CasesApart.Opened open(Path file) throws IOException {
        Fingerprint fingerprint = Fingerprint.of(file, new Budget(Limits.REGISTER, System::nanoTime));
        return cases.open(file, fingerprint, new Source("a", "0", ""), null, ReferencePeriod.year(2021));
    }

    private Path written(Workbook workbook) throws IOException {
        Path file = folder.resolve("a");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** More cells than are read of a return. */
    private static void rows(Sheet sheet, String first, String second) {
        row(sheet, "填报单位：河西县", "报告期：2021年");
        row(sheet, first, second);
        for (int i = 1; i <= CELLS / 2; i++) {
            row(sheet, String.valueOf(i), "3");
        }
    }

    private static void row(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }
}
