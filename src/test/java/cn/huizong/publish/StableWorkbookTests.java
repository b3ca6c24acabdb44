package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class StableWorkbookTests {

    private static final Instant STAMP = Instant.parse("2022-01-31T04:00:00Z");

    @Test
    void theSameContentGivesTheSameBytesInAnyTimeZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            byte[] east = StableWorkbook.bytes(workbook("统计"), STAMP);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            byte[] west = StableWorkbook.bytes(workbook("统计"), STAMP);

            assertThat(Arrays.equals(east, west)).isTrue();
            assertThat(Arrays.equals(east, StableWorkbook.bytes(workbook("统计表"), STAMP)))
                    .isFalse();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theCorePropertiesCarryTheStampAndNoUser() throws IOException {
        byte[] bytes = StableWorkbook.bytes(workbook("统计"), STAMP);
        try (XSSFWorkbook reopened = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var core = reopened.getProperties().getCoreProperties();
            assertThat(core.getCreated().toInstant()).isEqualTo(STAMP);
            assertThat(core.getModified().toInstant()).isEqualTo(STAMP);
            assertThat(core.getCreator()).isEqualTo("Huizong");
            assertThat(reopened.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("统计");
        }
    }

    @Test
    void entriesAreOrderedUncompressedAndOfOneTime() throws IOException {
        byte[] bytes = StableWorkbook.bytes(workbook("统计"), STAMP);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("[Content_Types].xml");
            String previous = "";
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).isGreaterThan(previous);
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).isEqualTo(first.getTimeLocal());
                previous = entry.getName();
            }
            assertThat(previous).isNotEmpty();
        }
    }

    private static XSSFWorkbook workbook(String text) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("一").createRow(0).createCell(0).setCellValue(text);
        return workbook;
    }
}
