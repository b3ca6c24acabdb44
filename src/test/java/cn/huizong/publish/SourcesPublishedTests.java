package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesPublishedTests {

    @TempDir
    Path folder;

    @Test
    void theTableHasARowAFact() throws IOException {
        new Publisher().publish(SourceSample.release(), folder);

        assertThat(Files.readString(folder.resolve("sources.csv")).replace("\r\n", "\n"))
                .isEqualTo(Files.readString(SampleRelease.SPEC.resolve("expected/sources.csv")));
    }

    @Test
    void theWorkbookHasThemSideBySide() throws IOException {
        new Publisher().publish(SourceSample.release(), folder);

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("anomalies.xlsx")))) {
            XSSFSheet sheet = workbook.getSheet("来源对照");
            Row conflict = sheet.getRow(4);
            assertThat(conflict.getCell(1).getStringCellValue()).isEqualTo("X-E1 X-E1");
            assertThat(conflict.getCell(2).getStringCellValue()).isEqualTo("不一致");
            assertThat(conflict.getCell(4).getNumericCellValue()).isEqualTo(454);
            assertThat(conflict.getCell(6).getNumericCellValue()).isEqualTo(724);
            assertThat(conflict.getCell(7).getNumericCellValue()).isEqualTo(-270);
            assertThat(sheet.getRow(5).getCell(13).getStringCellValue()).contains("西区为空");
        }
    }

    @Test
    void thePageHasThemAndKeepsWordsFromOutsideWords() throws IOException {
        new Publisher().publish(SourceSample.release(), folder);

        assertThat(Files.readString(folder.resolve("anomalies.html")))
                .contains("<section id=\"sources\">", "核对4项：一致1项，不一致2项，无法比较1项", "=含&lt;东园&gt;")
                .doesNotContain("<东园>");
    }

    @Test
    void aJobThatComparesNoneHasNeitherSheetNorSection() throws IOException {
        new Publisher().publish(SampleRelease.release(), folder);

        assertThat(Files.readString(folder.resolve("anomalies.html"))).doesNotContain("来源对照", "#sources");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("anomalies.xlsx")))) {
            assertThat(workbook.getSheet("来源对照")).isNull();
        }
    }
}
