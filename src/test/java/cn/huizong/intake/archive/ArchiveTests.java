package cn.huizong.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as programs write them, and as only somebody would who means harm. */
class ArchiveTests {

    private static final String TEXT = "受理案件数,120\n".repeat(50);

    @TempDir
    Path folder;

    private List<ArchiveEntry> entries(byte[] zip) throws IOException {
        return Archive.entries(Files.write(folder.resolve("a.zip"), zip));
    }

    private List<ArchiveEntry> entries(WrittenZip zip) throws IOException {
        return entries(zip.bytes());
    }

    private static String text(ArchiveEntry entry) throws IOException {
        try (InputStream in = entry.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static RefusedFile refusal(ArchiveEntry entry) {
        return Objects.requireNonNull(catchThrowableOfType(RefusedFile.class, () -> text(entry)));
    }

    private void assertWholeRefused(byte[] zip, String word) {
        assertThatThrownBy(() -> entries(zip)).isInstanceOf(RefusedFile.class).hasMessageContaining(word);
    }

    @Test
    void filesAreUnpackedInTheOrderOfTheArchiveWhateverLiesAround() throws IOException {
        WrittenZip zip = new WrittenZip()
                .add("二级/", "")
                .add("二级/b.csv", TEXT)
                .add("a.csv", "", entry -> entry)
                .add("stored.csv", TEXT, entry -> entry.stored(TEXT.getBytes(UTF_8)))
                .commented("PK\5\6 一份说明");
        List<ArchiveEntry> entries = entries(zip);
        assertThat(entries).extracting(ArchiveEntry::path).containsExactly("二级/b.csv", "a.csv", "stored.csv");
        assertThat(text(entries.get(0))).isEqualTo(TEXT);
        assertThat(text(entries.get(1))).isEmpty();
        assertThat(text(entries.get(2))).isEqualTo(TEXT);
        assertThat(text(entries.get(0))).isEqualTo(TEXT);
    }

    @Test
    void sizesInWideFieldsAreKnown() throws IOException {
        List<ArchiveEntry> entries = entries(new WrittenZip().add("a.csv", TEXT, WrittenZip.Entry::wide));
        assertThat(entries.get(0).size()).isEqualTo(TEXT.getBytes(UTF_8).length);
        assertThat(text(entries.get(0))).isEqualTo(TEXT);
    }

    @Test
    void namesAreInUtf8WhereTheArchiveSaysSoElseAsOneProgramWroteThemAll() throws IOException {
        byte[] content = {1};
        Charset gb18030 = Charset.forName("GB18030");
        // Its two bytes are sound UTF-8 as well (a space that does not break): only beside another name does it show.
        byte[] ambiguous = "聽.csv".getBytes(gb18030);
        assertThat(entries(new WrittenZip().addInGb18030("海陵区.csv", content)))
                .extracting(ArchiveEntry::path)
                .containsExactly("海陵区.csv");
        assertThat(entries(new WrittenZip().add("海陵区.csv".getBytes(UTF_8), content, entry -> entry)))
                .extracting(ArchiveEntry::path)
                .containsExactly("海陵区.csv");
        assertThat(entries(new WrittenZip()
                        .add(ambiguous, content, entry -> entry)
                        .addInGb18030("海陵区.csv", content)
                        .add("高港区.csv", content)))
                .extracting(ArchiveEntry::path)
                .containsExactly("聽.csv", "海陵区.csv", "高港区.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "../a.csv, 指向别处",
        "a/../../b.csv, 指向别处",
        "..\\a.csv, 指向别处",
        "a//b.csv, 指向别处",
        "a/./b.csv, 指向别处",
        "/etc/passwd, 绝对路径",
        "\\\\server\\a.csv, 绝对路径",
        "C:\\a.csv, 绝对路径",
        "c:a.csv, 绝对路径",
        "a\u0000.csv, 控制字符",
        "a\u001B[2J.csv, 控制字符",
        "年报\u202Excod.xlsx, 改变书写方向",
        "年报\u2067.xlsx, 改变书写方向"
    })
    void aFileOfAnUnsoundNameIsRefusedByItselfAndItsNameIsNotRepeated(String name, String word) throws IOException {
        List<ArchiveEntry> entries = entries(new WrittenZip().add("好.csv", TEXT).add(name, TEXT));
        assertThat(text(entries.get(0))).isEqualTo(TEXT);
        assertThat(entries.get(1).path()).isEqualTo("（第 2 个文件）");
        assertThat(refusal(entries.get(1)).reason()).contains(word).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(refusal(entries.get(1)).advice()).contains("重新压缩");
    }

    @Test
    void aNameThatIsTooLongOrInNoEncodingIsRefused() throws IOException {
        byte[] noText = {(byte) 0xFF, (byte) 0xFF, '.', 'c'};
        List<ArchiveEntry> entries = entries(new WrittenZip()
                .add("长".repeat(100) + ".csv", TEXT)
                .add("长/".repeat(600) + "a.csv", TEXT)
                .add(noText, noText, entry -> entry)
                .add("很长/".repeat(150) + "a.csv", TEXT));
        assertThat(refusal(entries.get(0)).reason()).contains("太长");
        assertThat(refusal(entries.get(1)).reason()).contains("太长");
        assertThat(refusal(entries.get(2)).reason()).contains("编码无法辨认");
        assertThat(refusal(entries.get(3)).reason()).contains("太长");
    }

    /** Compressors of Windows before 2017 end folders in a backslash; bsdtar begins every path with {@code ./}. */
    @Test
    void foldersAreNoFilesAndWhereAProgramStoodIsNoPartOfAName() throws IOException {
        byte[] none = {};
        List<ArchiveEntry> entries = entries(new WrittenZip()
                .addInGb18030("东河\\", none)
                .addInGb18030("东河\\乡\\", none)
                .addInGb18030("东河\\乡\\a.csv", TEXT.getBytes(UTF_8))
                .add("./", none)
                .add(".\\", none)
                .add("./b.csv", TEXT)
                .add("././西山/c.csv", TEXT)
                .add("假目录\\", TEXT));
        assertThat(entries).extracting(ArchiveEntry::path).containsExactly("东河/乡/a.csv", "b.csv", "西山/c.csv", "假目录/");
        assertThat(text(entries.get(1))).isEqualTo(TEXT);
        assertThat(refusal(entries.get(3)).reason()).contains("不是普通文件");
    }

    @Test
    void namesThatDifferInNothingButWhereAProgramStoodAreOneName() throws IOException {
        List<ArchiveEntry> entries = entries(new WrittenZip().add("a.csv", TEXT).add("./a.csv", TEXT));
        assertThat(refusal(entries.get(0)).reason()).contains("不止一个");
        assertThat(refusal(entries.get(1)).reason()).contains("不止一个");
    }

    @Test
    void filesOfOneNameAreAllRefusedEvenIfTheyDifferInCase() throws IOException {
        List<ArchiveEntry> entries = entries(new WrittenZip()
                .add("a/FZ01.xlsx", TEXT)
                .add("A/fz01.XLSX", TEXT)
                .add("b/FZ01.xlsx", TEXT));
        assertThat(refusal(entries.get(0)).reason()).contains("不止一个");
        assertThat(refusal(entries.get(1)).reason()).contains("不止一个");
        assertThat(text(entries.get(2))).isEqualTo(TEXT);
    }

    private static WrittenZip beside(UnaryOperator<WrittenZip.Entry> change) {
        return new WrittenZip().add("坏.csv", TEXT, change).add("好.csv", TEXT);
    }

    private void assertOneRefused(UnaryOperator<WrittenZip.Entry> change, String word, String advice)
            throws IOException {
        List<ArchiveEntry> entries = entries(beside(change));
        assertThat(refusal(entries.get(0)).reason()).contains(word);
        assertThat(refusal(entries.get(0)).advice()).contains(advice);
        assertThat(text(entries.get(1))).isEqualTo(TEXT);
    }

    @Test
    void whatIsWrongWithOneFileDoesNotConcernTheOthers() throws IOException {
        assertOneRefused(entry -> entry.flagged(1), "密码", "去掉密码后重新压缩");
        assertOneRefused(entry -> entry.packedBy(99), "密码", "去掉密码后重新压缩");
        assertOneRefused(entry -> entry.packedBy(14), "压缩方法（14）", "重新压缩");
        assertOneRefused(entry -> entry.onUnix(0xA1FF), "链接", "直接报送");
        assertOneRefused(entry -> entry.onUnix(0x61A4), "不是普通文件", "直接报送");
        assertOneRefused(entry -> entry.onUnix(0x41ED), "不是普通文件", "直接报送");
        assertOneRefused(entry -> entry.summed(1), "损坏", "重新压缩");
        assertOneRefused(entry -> entry.sized(entry.size() - 1), "损坏", "重新压缩");
        assertOneRefused(entry -> entry.sized(entry.size() + 1), "损坏", "重新压缩");
        assertOneRefused(entry -> entry.packedBy(0), "损坏", "重新压缩");
        assertOneRefused(entry -> entry.sized(900_000_000), "压缩比", "分成几个压缩包");
    }

    @Test
    void aFileWhoseHeaderIsDamagedIsRefusedAlone() throws IOException {
        byte[] zip = new WrittenZip().add("好.csv", TEXT).add("坏.csv", TEXT).bytes();
        int header = new String(zip, ISO_8859_1).lastIndexOf("PK\3\4");
        zip[header + 2] ^= 1;
        List<ArchiveEntry> entries = entries(zip);
        assertThat(text(entries.get(0))).isEqualTo(TEXT);
        assertThat(refusal(entries.get(1)).reason()).contains("这个文件已损坏");
    }

    @Test
    void entriesThatShareBytesRefuseTheWholeArchive() {
        WrittenZip same = new WrittenZip().add("a.csv", TEXT).add("b.csv", TEXT, entry -> entry.at(0));
        assertWholeRefused(same.bytes(), "重叠");
        WrittenZip quoted = new WrittenZip().add("a.csv", TEXT).add("b.csv", TEXT, entry -> entry.at(20));
        assertThatThrownBy(() -> entries(quoted)).isInstanceOf(RefusedFile.class);
    }

    @Test
    void whatGoesBeyondALimitOfTheWholeIsRefusedByItsName() {
        WrittenZip many = new WrittenZip();
        for (int i = 0; i <= ArchiveLimits.ENTRIES; i++) {
            many.add("a" + i, "");
        }
        assertWholeRefused(many.bytes(), "压缩包内文件个数");
        WrittenZip large = new WrittenZip()
                .add("a.csv", TEXT, entry -> entry.sized(2_500_000_000L))
                .add("b.csv", TEXT, entry -> entry.sized(2_500_000_000L));
        RefusedFile refused = Objects.requireNonNull(catchThrowableOfType(RefusedFile.class, () -> entries(large)));
        assertThat(refused.reason()).contains("解压后总大小");
        assertThat(refused.code()).isEqualTo(FindingCode.LIMIT_EXCEEDED);
    }

    @Test
    void whatIsCutOffOrBentIsRefusedAndNothingElseHappens() throws IOException {
        byte[] zip = new WrittenZip()
                .add("a.csv", TEXT)
                .add("b.csv", TEXT, WrittenZip.Entry::wide)
                .addInGb18030("海陵区.csv", TEXT.getBytes(UTF_8))
                .bytes();
        for (int length = 4; length < zip.length; length++) {
            assertWholeRefused(Arrays.copyOf(zip, length), "损坏");
        }
        Random random = new Random(20261126);
        for (int i = 0; i < 2_000; i++) {
            byte[] bent = zip.clone();
            for (int bits = random.nextInt(4); bits >= 0; bits--) {
                bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertEveryFileIsWholeOrRefused(bent);
        }
    }

    private void assertEveryFileIsWholeOrRefused(byte[] zip) throws IOException {
        try {
            for (ArchiveEntry entry : entries(zip)) {
                assertThat(text(entry)).isEqualTo(TEXT);
            }
        } catch (RefusedFile documented) {
            assertThat(documented.reason()).isNotEmpty();
        }
    }

    /** Taken for the end of the directory it would lose the files behind it without a word. */
    @Test
    void aRecordOfTheDirectoryThatIsNoneRefusesTheWholeArchive() {
        byte[] zip = new WrittenZip()
                .add("a.csv", TEXT)
                .add("b.csv", TEXT)
                .add("c.csv", TEXT)
                .bytes();
        zip[new String(zip, ISO_8859_1).lastIndexOf("PK\1\2") + 3] ^= 1;
        assertWholeRefused(zip, "读不到其中的文件目录");
    }

    @Test
    void anArchiveWhoseFilesAllHaveAPasswordIsRefusedAsOne() {
        byte[] zip = new WrittenZip()
                .add("东河/", "")
                .addEncrypted("东河/a.csv", TEXT.getBytes(UTF_8))
                .addEncrypted("../b.csv", TEXT.getBytes(UTF_8))
                .bytes();
        RefusedFile refused = Objects.requireNonNull(catchThrowableOfType(RefusedFile.class, () -> entries(zip)));
        assertThat(refused.reason()).isEqualTo("压缩包（zip）加了密码，无法打开");
        assertThat(refused.advice()).contains("请去掉密码后重新压缩报送");
    }

    @Test
    void oneVolumeOfSeveralSaysSo() throws IOException {
        byte[] zip = new WrittenZip().add("a.csv", TEXT).add("b.csv", TEXT).bytes();
        byte[] last = zip.clone();
        int end = new String(zip, ISO_8859_1).lastIndexOf("PK\5\6");
        last[end + 4] = 1;
        assertWholeRefused(last, "分卷压缩包（zip）中的一卷");
        assertRestRefused(Arrays.copyOfRange(last, 40, zip.length), "分卷压缩包（zip）中的一卷", "改为不分卷");
        assertRestRefused(Arrays.copyOfRange(zip, 40, zip.length), "分卷压缩包（zip）中的一卷", "改为不分卷");
        RefusedFile first =
                Objects.requireNonNull(catchThrowableOfType(RefusedFile.class, () -> entries(Arrays.copyOf(zip, end))));
        assertThat(first.advice()).contains("如果是分卷压缩，请改为不分卷");
    }

    @Test
    void anArchiveBehindSomethingElseSaysSoAndNothingOfItIsRead() throws IOException {
        byte[] zip = new WrittenZip().add("a.csv", TEXT).bytes();
        assertRestRefused(joined("#!/bin/sh\n".getBytes(UTF_8), zip), "自解压的压缩包", "普通的 zip");
        assertWholeRefused(joined(zip, zip), "前面接有别的内容");
        byte[] other = new WrittenZip().add("b.csv", TEXT.repeat(40)).bytes();
        assertWholeRefused(joined(other, zip), "前面接有别的内容");
        assertWholeRefused(joined(zip, other), "前面接有别的内容");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "指标,数\n受理,1\n", "一份说明 PK\5\6"})
    void whatDoesNotEndLikeAnArchiveIsNoneEither(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        assertThatCode(() -> Archive.refuseRest(file)).doesNotThrowAnyException();
    }

    private void assertRestRefused(byte[] bytes, String word, String advice) throws IOException {
        Path file = Files.write(folder.resolve("rest"), bytes);
        RefusedFile refused =
                Objects.requireNonNull(catchThrowableOfType(RefusedFile.class, () -> Archive.refuseRest(file)));
        assertThat(refused.reason()).contains(word);
        assertThat(refused.advice()).contains(advice);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "mimetype", "_rels/.rels", "XL\\workbook.xml"})
    void aDocumentIsNoArchiveWhateverComesFirst(String part) throws IOException {
        byte[] zip = new WrittenZip().add("other", TEXT).add(part, TEXT).bytes();
        Path file = Files.write(folder.resolve("b.zip"), zip);
        assertThat(Archive.isOne(file, zip)).isFalse();
        byte[] archive = new WrittenZip().add("word/other", TEXT).bytes();
        assertThat(Archive.isOne(Files.write(file, archive), archive)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Index/Document.iwa, Numbers, 导出为 Excel", "OFD.xml, OFD, 表样"})
    void documentsThatAreNotReadAreNamed(String part, String word, String advice) {
        RefusedFile refused = Objects.requireNonNull(
                catchThrowableOfType(RefusedFile.class, () -> entries(new WrittenZip().add(part, TEXT))));
        assertThat(refused.reason()).contains(word);
        assertThat(refused.advice()).contains(advice);
    }
}
