package cn.huizong.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.intake.archive.WrittenZip;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Formats that are not read are named, with what to do about it; those that are read under another name are read. */
class OtherFormatTests {

    private static final String CSV = """
            来访情况统计表
            填报单位：城东区,报告期：2021年第三季度
            指标名称,代码,计量单位,本年实际,上年实际
            来访批数,TF02.01,批,12,11
            来访人次,TF02.02,人次,34,30
            """;
    private static final Map<String, String> VALUES = Map.of("TF02.01", "12", "TF02.02", "34");
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    Path folder;

    private static void assertRefused(byte[] bytes, String what, String advice) {
        Filed filed = Filed.of(bytes);
        assertThat(filed.findings()).containsExactly("format-error");
        assertThat(filed.only().findings().get(0).message()).contains(what);
        assertThat(filed.only().findings().get(0).suggestion()).contains(advice);
        assertThat(filed.only().receipt().cells().read()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "255044462d312e37 | PDF | 表样",
                "89504e470d0a1a0a0000000d49484452 | 图片 | 不能从图片读数",
                "ffd8ffe000104a464946 | 图片 | 不能从图片读数",
                "474946383961 | 图片 | 不能从图片读数",
                "424d36000c000000000036000000 | 图片 | 不能从图片读数",
                "49492a0008000000 | 图片 | 不能从图片读数",
                "4d4d002a00000008 | 图片 | 不能从图片读数",
                "524946462400000057454250565038 | 图片 | 不能从图片读数",
                "000000246674797068656963 | 图片 | 不能从图片读数",
                "00000020667479706d703432 | 视频 | 表样",
                "526172211a0701 | RAR | 改用 zip 压缩，或解压后直接报送",
                "377abcaf271c0004 | 7z | 改用 zip 压缩，或解压后直接报送",
                "425a6839314159265359 | bzip2 | 改用 zip 压缩，或解压后直接报送",
                "fd377a585a0000 | xz | 改用 zip 压缩，或解压后直接报送",
                "504b0708504b0304 | 分卷 | 解压后直接报送",
                "504b3030504b0304 | 分卷 | 解压后直接报送",
                "0900040007001000 | Excel 4.0 | 另存为 .xlsx",
                "000100005374616e6461726420414345204442000200 | Access | 表样",
                "4c0000000114020000000000c0000000000000468300 | 快捷方式 | 所指的文件",
                "4d5a90000300000004000000ffff0000 | 程序 | 直接报送其中的报表"
            })
    void whatIsKnownByItsFirstBytesIsNamed(String hex, String what, String advice) {
        assertRefused(HexFormat.of().parseHex(hex), what, advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html xmlns:o='urn:schemas-microsoft-com:office:office'><table> | 网页（HTML）",
                "<META http-equiv='content-type' content='text/html'><table border=1> | 网页（HTML）",
                "<style>td{}</style><table> | 网页（HTML）",
                "MIME-Version: 1.0 | 网页存档（MHTML）",
                "<?xml version='1.0'?><?mso-application progid=\"Excel.Sheet\"?><Workbook> | “XML 电子表格 2003”",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | “XML 电子表格 2003”",
                "<?xml version='1.0'?><uof:UOF xmlns:uof='http://schemas.uof.org/cn/2003/uof'> | 标文通",
                "<?xml version='1.0'?><office:document> | XML"
            })
    void textsThatPassForWorkbooksAreNamed(String start, String what) {
        assertRefused(start.getBytes(UTF_8), what, "另存为 .xlsx");
        assertRefused(("\uFEFF" + start).getBytes(UTF_8), what, "另存为 .xlsx");
        assertRefused(start.getBytes(UTF_16), what, "另存为 .xlsx");
    }

    @Test
    void aTextThatOnlyBeginsAlikeIsATextAllTheSame() {
        assertThat(Filed.text("MZ\n" + CSV).values()).isEqualTo(VALUES);
        assertThat(Filed.text("BZh9\n" + CSV).values()).isEqualTo(VALUES);
        assertThat(Filed.text("<带尖括号的标题>\n" + CSV).values()).isEqualTo(VALUES);
        assertThat(Filed.text("BM,\n" + CSV).values()).isEqualTo(VALUES);
    }

    @Test
    void packedFilesThatAreNoZipAreNamed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(CSV.getBytes(UTF_8));
        }
        assertRefused(packed.toByteArray(), "gzip", "改用 zip 压缩");
        byte[] tar = Arrays.copyOf("海陵.csv".getBytes(UTF_8), 1_024);
        System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
        assertRefused(tar, "tar", "改用 zip 压缩");
    }

    @Test
    void whatIsAnArchiveOnlyAtItsEndIsNamed() {
        byte[] zip = new WrittenZip().add("a.csv", CSV).add("b.csv", CSV).bytes();
        byte[] behind = Arrays.copyOf("#!/bin/sh\nexec unzip $0\n".getBytes(UTF_8), 40 + zip.length);
        System.arraycopy(zip, 0, behind, 40, zip.length);
        assertRefused(behind, "自解压的压缩包", "重新压缩为普通的 zip");
        assertRefused(Arrays.copyOfRange(zip, 50, zip.length), "分卷压缩包（zip）中的一卷", "改为不分卷");
    }

    @Test
    void aDatabaseTableIsNamed() {
        byte[] table = new byte[98];
        System.arraycopy(HexFormat.of().parseHex("03790c1f0100000041001f00"), 0, table, 0, 12);
        assertRefused(table, "dBase", "另存为 .xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, Word 或 WPS 文字, 表样",
        "PowerPoint Document, 演示文稿, 表样",
        "__properties_version1.0, 邮件, 附件中的报表",
        "CONTENTS, 不是电子表格, 另存为 .xlsx"
    })
    void documentsOfYearsAgoAreNamed(String stream, String what, String advice) throws IOException {
        assertRefused(compound(new byte[5_000], stream), what, advice);
    }

    private static byte[] compound(byte[] content, String... streams) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String stream : streams) {
                compound.createDocument(new ByteArrayInputStream(content), stream);
            }
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vnd.ms-excel.sheet.binary.macroEnabled.main, xl/workbook.bin, 二进制工作簿（.xlsb）, 另存为“Excel 工作簿（.xlsx）”",
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, word/document.xml, 文档, 表样",
        "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, ppt/presentation.xml, 演示文稿, 表样"
    })
    void officeDocumentsThatAreNoWorkbooksAreNamed(String type, String part, String what, String advice) {
        byte[] document = new WrittenZip()
                .add(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/" + part + "\" ContentType=\"application/" + type
                                + "\"/></Types>")
                .add(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r\" Type=\"" + RELATIONSHIP + "officeDocument\" Target=\""
                                + part + "\"/></Relationships>")
                .add(part, "\u0001\u0002")
                .bytes();
        assertRefused(document, what, advice);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void aWorkbookWithAPasswordIsToldFromADamagedOne(EncryptionMode mode) throws IOException, GeneralSecurityException {
        Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
        encryptor.confirmPassword("密码");
        try (POIFSFileSystem compound = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (OutputStream encrypted = encryptor.getDataStream(compound)) {
                encrypted.write(Grid.of(CSV).xlsx());
            }
            compound.writeFilesystem(out);
            assertRefused(out.toByteArray(), "打开密码", "去掉打开密码");
        }
    }

    @Test
    void aWorkbookOfYearsAgoWithAPasswordIsToldFromADamagedOne() {
        byte[] encrypted;
        try {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            encrypted = Grid.of(CSV).xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(encrypted, "打开密码", "去掉打开密码");
    }

    /** What WPS calls .et is a workbook of Excel, of one kind or the other, with a stream of its own. */
    @Test
    void workbooksOfWpsAreReadUnderTheirOwnName() throws IOException {
        byte[] workbook;
        try (POIFSFileSystem compound = new POIFSFileSystem(
                        new ByteArrayInputStream(Grid.of(CSV).xls()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            compound.createDocument(new ByteArrayInputStream(new byte[] {1, 2, 3}), "ETExtData");
            compound.writeFilesystem(out);
            workbook = out.toByteArray();
        }
        for (byte[] bytes : List.of(workbook, Grid.of(CSV).xlsx())) {
            Path file = Files.write(folder.resolve("报表.et"), bytes);
            FileReading reading =
                    new ReturnReader(SmallCatalogue.CATALOGUE).read(file, "报表.et", SmallCatalogue.JOB, null);
            NormalisedReturn read = new Normaliser(SmallCatalogue.CATALOGUE)
                    .normalise(reading.parts().get(0));
            assertThat(read.observed()).isNotNull();
            assertThat(read.findings()).isEmpty();
            assertThat(Filed.of(bytes).values()).isEqualTo(VALUES);
        }
    }

    @Test
    void aWorkbookWithMacrosIsReadAndItIsSaidThatTheyWereLeftAside() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setVBAProject(new ByteArrayInputStream(compound(new byte[5_000], "VBA")));
        Grid.of(CSV).write(workbook.createSheet("来访"));
        assertMacrosSaid(Grid.bytesOf(workbook));
    }

    @Test
    void macrosOfAWorkbookOfYearsAgoAreSaidToo() throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(
                        new ByteArrayInputStream(Grid.of(CSV).xls()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            compound.createDirectory("_VBA_PROJECT_CUR");
            compound.writeFilesystem(out);
            assertMacrosSaid(out.toByteArray());
        }
        try (HSSFWorkbook plain = new HSSFWorkbook()) {
            Grid.of(CSV).write(plain.createSheet("来访"));
            assertThat(Filed.of(Grid.bytesOf(plain)).findings()).isEmpty();
        }
    }

    private static void assertMacrosSaid(byte[] workbook) {
        Filed filed = Filed.of(workbook);
        assertThat(filed.values()).isEqualTo(VALUES);
        assertThat(filed.findings()).containsExactly("macros");
        assertThat(filed.only().findings().get(0).message()).contains("宏没有运行");
        assertThat(filed.only().findings().get(0).blocksFinal()).isFalse();
    }

    /** ISO/IEC 29500 Strict: other namespaces, and dates as text. */
    @Test
    void aStrictWorkbookIsReadLikeAnyOther() throws IOException {
        WrittenZip strict = new WrittenZip();
        XSSFWorkbook workbook = new XSSFWorkbook();
        Grid.of(CSV + "报出日期：,@\n").write(workbook.createSheet("来访"));
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(Grid.bytesOf(workbook)))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                strict.add(part.getName(), strict(part.getName(), parts.readAllBytes()));
            }
        }
        Filed filed = Filed.of(strict.bytes());
        assertThat(filed.values()).isEqualTo(VALUES);
        assertThat(filed.observed().filedOn()).isEqualTo("2021-10-08");
        assertThat(filed.findings()).isEmpty();
    }

    private static byte[] strict(String name, byte[] content) {
        String text = new String(content, ISO_8859_1)
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(RELATIONSHIP, "http://purl.oclc.org/ooxml/officeDocument/relationships/")
                .replace(
                        "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
                        "\"http://purl.oclc.org/ooxml/officeDocument/relationships\"")
                .replace("<workbook ", "<workbook conformance=\"strict\" ");
        if (name.contains("sheet1")) {
            assertThat(text).contains("r=\"B6\"");
            text = text.replaceFirst("<c r=\"B6\"[^>]*><v>[0-9]+</v></c>", "<c r=\"B6\" t=\"d\"><v>2021-10-08</v></c>");
        }
        return text.getBytes(ISO_8859_1);
    }
}
