package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.observation.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks broken inside, or odd in a way that is allowed: one of them must not keep the others from being read. */
class DamagedWorkbookTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String CSV = """
            来访情况统计表
            填报单位：城东区,报告期：2021年第三季度
            指标名称,代码,计量单位,本年实际,上年实际
            来访批数,TF02.01,批,12,11
            来访人次,TF02.02,人次,34,30
            """;

    /** The workbook with a text of its sheet replaced; characters are bytes, so that broken ones can be written. */
    private static byte[] changed(String csv, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in =
                        new ZipInputStream(new ByteArrayInputStream(Grid.of(csv).xlsx()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (entry.getName().equals(SHEET)) {
                    assertThat(content).contains(from);
                    content = content.replace(from, to);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\u0001", "12\u00ff\u00fe", "&#0;", "a]]>b", "12&nothing;"})
    void charactersThatXmlDoesNotAllowAreDamage(String value) throws IOException {
        Filed filed = Filed.of(changed(CSV, "<v>12.0</v>", "<v>" + value + "</v>"));
        assertThat(filed.findings()).containsExactly("format-error");
        assertThat(filed.only().receipt().reason()).contains("sheet1.xml", "损坏");
    }

    /** Nobody can say which of the two counts. */
    @ParameterizedTest
    @ValueSource(strings = {"<v>12</v><v>13</v>", "<v>12</v><is><t>13</t></is>", "<c><v>13</v></c><v>12</v>"})
    void aCellWithTwoValuesIsDamage(String values) throws IOException {
        assertThat(Filed.of(changed(CSV, "<v>12.0</v>", values)).findings()).containsExactly("format-error");
    }

    @Test
    void aCellOfAnotherRowThanItsRowSaysIsDamage() throws IOException {
        assertThat(Filed.of(changed(CSV, "r=\"D4\"", "r=\"D9\"")).findings()).containsExactly("format-error");
    }

    @Test
    void whatAProgramKeepsForItselfInACellIsNoValueOfIt() throws IOException {
        String extended = "<v>12.0</v><extLst><ext uri=\"{1}\"><v>987</v><is><t>9</t></is></ext></extLst>";
        assertThat(Filed.of(changed(CSV, "<v>12.0</v>", extended)).values()).containsEntry("TF02.01", "12");
    }

    @Test
    void aSheetThatEndsWithinAValueIsDamage() throws IOException {
        Filed filed = Filed.of(changed(CSV, "<v>12.0</v>", "<v>12<!--"));
        assertThat(filed.findings()).containsExactly("format-error");
        assertThat(filed.only().receipt().reason()).contains("sheet1.xml", "损坏");
    }

    /** A flipped bit makes a 3 of a 2: only the checksum tells. */
    @Test
    void aDigitThatChangedOnTheWayIsDamage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in =
                        new ZipInputStream(new ByteArrayInputStream(Grid.of(CSV).xlsx()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
            }
        }
        String sound = bytes.toString(StandardCharsets.ISO_8859_1);
        assertThat(Filed.of(bytes.toByteArray()).values()).containsEntry("TF02.01", "12");
        String flipped = sound.replace("<v>12.0</v>", "<v>13.0</v>");
        assertThat(Filed.of(flipped.getBytes(StandardCharsets.ISO_8859_1)).findings())
                .containsExactly("format-error");
    }

    @Test
    void aRemarkOnAPartThatIsNoTextIsDamage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("xl/workbook.xml");
            entry.setComment("表表表");
            out.putNextEntry(entry);
        }
        String sound = bytes.toString(StandardCharsets.ISO_8859_1);
        String remark = new String("表表表".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(sound).contains(remark);
        Filed filed = Filed.of(sound.replace(remark, "\u00e8".repeat(9)).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(filed.findings()).containsExactly("format-error");
        assertThat(filed.only().receipt().reason()).contains("压缩结构").doesNotContain("没有预料到");
    }

    @Test
    void aFaultNobodyForesawEndsInAReceiptOfThatFile(@TempDir Path folder) throws IOException {
        Path file;
        try (FileSystem closed = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
            file = closed.getPath("a.xlsx");
            Files.write(file, Grid.of(CSV).xlsx());
        }
        FileReading reading = new ReturnReader(SmallCatalogue.CATALOGUE).read(file, "a.xlsx", null, null);
        assertThat(reading.parts()).singleElement().satisfies(part -> {
            assertThat(part.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(part.code()).isEqualTo("format-error");
            assertThat(part.findings()).hasSize(1);
        });
    }

    @Test
    void mergedRangesBehindCustomViewsCount() throws IOException {
        String views = "</sheetData><customSheetViews><customSheetView guid=\"{0}\"><pageMargins left=\"1\"/>"
                + "</customSheetView></customSheetViews><mergeCells><mergeCell ref=\"D4:D5\"/></mergeCells>";
        Filed filed = Filed.of(changed(CSV.replace("人次,34", "人次,"), "</sheetData>", views));
        assertThat(filed.findings()).containsExactly("missing-cell TF02.02 D5");
        assertThat(filed.only().findings().get(0).message()).contains("合并");
    }
}
