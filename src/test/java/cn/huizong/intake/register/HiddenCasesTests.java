package cn.huizong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.RegisterCatalogue;
import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.form.FormIndex;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hidden in a list of cases counts, and is said. */
class HiddenCasesTests {

    private final Registers registers = new Registers(new RegisterReader(
            RegisterCatalogue.CATALOGUE, new FormIndex(RegisterCatalogue.CATALOGUE.forms()), Limits.REGISTER));

    @TempDir
    Path folder;

    @Test
    void aHiddenRowCountsAndIsSaid() throws IOException {
        assertThat(found(new XSSFWorkbook(), FileKind.ZIP)).containsExactly("2", "hidden-content");
        assertThat(found(new HSSFWorkbook(), FileKind.COMPOUND)).containsExactly("2", "hidden-content");
    }

    private List<String> found(Workbook workbook, FileKind kind) throws IOException {
        Path file = folder.resolve("list");
        Sheet sheet = workbook.createSheet("台账");
        put(sheet, "填报单位：河西县", "报告期：2021年");
        put(sheet, "编号", "人数");
        put(sheet, "1", "3");
        put(sheet, "2", "4").setZeroHeight(true);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        Registers.Found found =
                registers.read(file, kind, new Source("list", "0", ""), null, ReferencePeriod.year(2021));
        return List.of(
                Objects.requireNonNull(found.parts().get(0).filed())
                        .cells()
                        .get(0)
                        .text(),
                found.parts().get(1).findings().get(0).rule());
    }

    private static Row put(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
        return row;
    }
}
