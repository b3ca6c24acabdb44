package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static cn.huizong.pipeline.command.TownLibraries.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A county office approves what it published, corrects it, and sees later how a figure was revised. */
class ReleaseCommandTests {

    private static final String QUARTER = "2023-Q1";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void aRelease() {
        libraries = new TownLibraries(folder);
        libraries.handInAll(QUARTER);
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
    }

    @Test
    void aReleaseIsApprovedOnceWithNameTimeAndReason() {
        libraries.at(Instant.parse("2023-05-01T02:00:00Z"));
        Said said = approve("r001", "李四", "三镇数据齐全");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("已批准 2023年第一季度发布版 r001（最终），批准人李四", "不需要更正公告");
        assertThat(approve("r001", "王五", "再批一次"))
                .satisfies(again -> assertThat(again.exitCode()).isEqualTo(2))
                .satisfies(again -> assertThat(again.err()).contains("r001 已经由李四于 2023-05-01 10:00 批准"));
        JsonNode approval = list().get("releases").get(0).get("approval");
        assertThat(approval.get("by").asString()).isEqualTo("李四");
        assertThat(approval.get("at").asString()).isEqualTo("2023-05-01T02:00:00Z");
        assertThat(approval.get("reason").asString()).isEqualTo("三镇数据齐全");
        assertThat(approval.get("supersedes").isNull()).isTrue();
        assertThat(corrections()).doesNotExist();
    }

    @Test
    void nobodyApprovesWithoutNameAndReason() {
        assertThat(approve("r001", " ", "齐全").err()).contains("--by 不能为空");
        assertThat(approve("r001", "李四", "\u200B").err()).contains("--reason 不能为空");
        assertThat(approve("r001", "李\u202E四", "齐全").err()).contains("--by 里有看不见的控制字符");
        assertThat(approve("r001", "李四", "齐\u0007全").err()).contains("--reason 里有看不见的控制字符");
        assertThat(approve("r001", "李".repeat(51), "齐全").err()).contains("--by 太长", "50");
        assertThat(approve("r001", "李四", "齐".repeat(501)).err()).contains("--reason 太长", "500");
        assertThat(approve("r009", "李四", "齐全").err()).contains("没有发布版 r009");
        assertThat(release("approve", "--release", "r001", "--by", "李四").err()).contains("缺少参数：--reason");
        assertThat(list().get("releases").get(0).get("approval").isNull()).isTrue();
    }

    @Test
    void nothingIsApprovedWhileSomethingMandatoryIsOpen() throws IOException {
        libraries.handIn("TS01", "990102", QUARTER, with(town(1100), "TS01.04", 1));
        Files.delete(libraries.inbox().resolve("TS02-WLJ.xlsx"));
        libraries.run(QUARTER);
        Said wrong = approve("r002", "李四", "齐全");
        assertThat(wrong.exitCode()).isEqualTo(2);
        String id = open("r002").get(0).get("id").asString();
        assertThat(wrong.err()).contains("r002 不能批准：还有 1 个强制性问题没有解决", id, "TS01-E01", "huizong run");
    }

    @Test
    void aMissingReturnIsMandatory() {
        libraries.handIn("TS02", "WLJ", "2023-Q2", Map.of("TS02.01", 9));
        libraries.run("2023-Q2");
        Said said = libraries.command(
                "release",
                "approve",
                JOB,
                "--period",
                "2023-Q2",
                "--release",
                "r001",
                "--by",
                "李四",
                "--reason",
                "无",
                "--json");
        assertThat(said.exitCode()).isEqualTo(2);
        JsonNode error = JsonMapper.shared().readTree(said.out()).get("error");
        assertThat(error.get("code").asString()).isEqualTo("release.approve.open");
        assertThat(error.get("message").asString()).contains("missing-return");
    }

    @Test
    void ofManyOpenEntriesTenAreListed() throws IOException {
        for (String town : List.of("990101", "990102", "990103")) {
            Map<String, Integer> wrong = town(1000);
            List.of("TS01.01", "TS01.03", "TS01.05", "TS01.06").forEach(wrong::remove);
            libraries.handIn("TS01", town, QUARTER, wrong);
        }
        libraries.run(QUARTER);
        Said said = approve("r002", "李四", "齐全");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err().lines().filter(line -> line.startsWith("  A")).count())
                .isEqualTo(10);
        assertThat(said.err()).containsPattern("  … \\+\\d");
    }

    @Test
    void aProvisionalReleaseWithQueriesAloneIsApprovedAndSaysWhatStaysOpen() {
        libraries.handIn("TS02", "WLJ", QUARTER, Map.of("TS02.01", 10));
        assertThat(libraries.run(QUARTER).exitCode()).isEqualTo(3);
        Said said = approve("r002", "李四", "先行公布");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("这是暂定版，仍有 1 个核实性问题", "X-E01");
        assertThat(list().get("releases").get(1).get("approval").get("by").asString())
                .isEqualTo("李四");
    }

    @Test
    void whatWasReplacedIsNotApproved() {
        correct(3500);
        assertThat(approve("r001", "李四", "齐全"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("之后又发布了 r002"));
    }

    @Test
    void anAlteredFolderIsNamedFileByFileAndNotApproved() throws IOException {
        Path release = libraries.release(QUARTER, "r001");
        Files.writeString(release.resolve("indicators.csv"), "0");
        Files.delete(release.resolve("summary.pdf"));
        Files.writeString(release.resolve("~$indicators.xlsx"), "Excel leaves this");
        Said refused = approve("r001", "李四", "齐全");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("r001 不能批准", "indicators.csv", "summary.pdf", "移到别处")
                .doesNotContain("~$");
        Said shown = release("show", "--release", "r001");
        assertThat(shown.exitCode()).isEqualTo(3);
        assertThat(shown.out()).contains("被改动  indicators.csv", "缺失  summary.pdf", "不属于发布版的文件：~$indicators.xlsx");
        JsonNode files = show("r001").get("files");
        assertThat(files.get("state").asString()).isEqualTo("altered");
        assertThat(files.get("faults").get(0).get("file").asString()).isEqualTo("indicators.csv");
        assertThat(files.get("others").get(0).asString()).isEqualTo("~$indicators.xlsx");
        Files.move(release, folder.resolve("aside"));
        assertThat(approve("r001", "李四", "齐全").err()).contains("没有文件夹");
        assertThat(release("show", "--release", "r001").out()).contains("没有", "按记录原样重新生成");
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
        assertThat(approve("r001", "李四", "齐全").exitCode()).isZero();
    }

    @Test
    void aManifestThatIsNotThePublishedOneTellsNothing() throws IOException {
        Path manifest = libraries.release(QUARTER, "r001").resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("../", "").replace("\"final\"", "\"FINAL\""));
        assertThat(show("r001").get("files").get("faults").get(0).get("file").asString())
                .isEqualTo("manifest.json");
        assertThat(approve("r001", "李四", "齐全").err()).contains("manifest.json");
    }

    @Test
    void aCorrectionIsPublishedBesideTheReleasesAndNoReleaseChanges() throws IOException {
        approve("r001", "李四", "三镇数据齐全");
        Map<String, String> before = TownLibraries.bytesBelow(libraries.release(QUARTER, "r001"));
        correct(3500);
        Map<String, String> after = TownLibraries.bytesBelow(libraries.release(QUARTER, "r002"));
        libraries.at(Instant.parse("2023-06-01T02:00:00Z"));
        Said said = approve("r002", "王五", "=东河镇更正接待读者");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("与此前批准的 r001 相比更正 2 项数据", "corrections");
        assertThat(TownLibraries.bytesBelow(libraries.release(QUARTER, "r001"))).isEqualTo(before);
        assertThat(TownLibraries.bytesBelow(libraries.release(QUARTER, "r002"))).isEqualTo(after);
        assertThat(notice("correction.csv").lines())
                .containsExactly(
                        "INDICATOR,AREA,TIME_PERIOD,OLD_VALUE,NEW_VALUE,OLD_RELEASE,NEW_RELEASE,UNIT_MEASURE,CHANGE,CHANGE_KIND,"
                                + "REASON,APPROVED_BY,APPROVED_AT,RETURNS,CELLS,UNIT_MULT,OLD_STATUS,NEW_STATUS,OLD_NOTE,NEW_NOTE",
                        row("990100", 9000, 9500),
                        row("990101", 3000, 3500));
        assertThat(notice("correction.html"))
                .contains("关于更正2023年第一季度云溪县乡镇图书馆服务统计数据的公告", "2023年2月1日批准公布", "2项数据")
                .contains("=东河镇更正接待读者。", "批准人：王五", "2023年6月1日", "虚构的县，虚构的数")
                .contains("接待读者（人次）", ">9000<", ">9500<", ">增加500人次<", "东河镇 TS01 表 " + cell() + " 由 3000 改为 3500")
                .doesNotContain("期末馆藏");
        try (InputStream in = Files.newInputStream(corrections().resolve("r002/correction.docx"));
                XWPFDocument word = new XWPFDocument(in)) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("关于更正2023年第一季度云溪县乡镇图书馆服务统计数据的公告");
            assertThat(word.getTables().get(0).getRow(1).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly(
                            "接待读者（人次）", "云溪县", "9000", "9500", "增加500人次", "东河镇 TS01 表 " + cell() + " 由 3000 改为 3500");
        }
        assertThat(show("r002").get("correction").get("state").asString()).isEqualTo("intact");
        assertThat(list().get("releases").get(0).get("correctedBy").asString()).isEqualTo("r002");
        assertThat(release("list").out()).contains("由 r002 更正", "王五 2023-06-01 10:00");
    }

    private String row(String area, int old, int now) {
        return "L02,%s,2023-Q1,%d,%d,r001,r002,人次,500,absolute,'=东河镇更正接待读者；东河镇 TS01 表 %s 由 3000 改为 3500,王五,2023-06-01T02:00:00Z,"
                        .formatted(area, old, now, cell())
                + "990101:TS01,990101:TS01.05=3000→3500@TS01-990101.xlsx#TS01 乡镇图书馆服务情况表!%s,0,A,A,无上年数,无上年数"
                        .formatted(cell());
    }

    @Test
    void ratesChangeByPoints() throws IOException {
        approve("r001", "李四", "三镇数据齐全");
        libraries.handIn("TS01", "990101", QUARTER, with(town(1000), "TS01.09", 85));
        libraries.run(QUARTER);
        approve("r002", "王五", "东河镇更正开放天数");
        assertThat(notice("correction.csv")).contains("L03,990101,2023-Q1,97.8,94.4,r001,r002,%,-3.4,points,");
        assertThat(notice("correction.html")).contains("下降3.4个百分点", "率的变动以百分点计");
    }

    @Test
    void whereNothingPublishedChangedThereIsNoNotice() {
        approve("r001", "李四", "三镇数据齐全");
        libraries.handIn("TS01", "990101", QUARTER, with(town(1000), "TS01.06", 13));
        libraries.run(QUARTER);
        assertThat(approve("r002", "王五", "活动场次更正").out()).contains("与 r001 相比，公布数没有变化");
        assertThat(corrections()).doesNotExist();
        assertThat(release("show", "--release", "r002").out()).contains("公布数没有变化，没有更正公告");
    }

    @Test
    void aNoticeThatWasNeverWrittenIsWrittenWithTheSameBytes() throws IOException {
        approve("r001", "李四", "三镇数据齐全");
        correct(3500);
        approve("r002", "王五", "东河镇更正");
        Map<String, String> first = TownLibraries.bytesBelow(corrections().resolve("r002"));
        assertThat(first).containsOnlyKeys("correction.csv", "correction.docx", "correction.html");
        Files.move(corrections().resolve("r002"), corrections().resolve(".r002.1-1.draft"));
        Said said = release("show", "--release", "r002");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("刚刚补写");
        assertThat(TownLibraries.bytesBelow(corrections().resolve("r002"))).isEqualTo(first);
        assertThat(corrections().resolve(".r002.1-1.draft")).doesNotExist();
        assertThat(release("show", "--release", "r002").out()).doesNotContain("刚刚补写");
    }

    @Test
    void anAlteredNoticeIsSaidAndLeftAlone() throws IOException {
        approve("r001", "李四", "三镇数据齐全");
        correct(3500);
        approve("r002", "王五", "东河镇更正");
        Path page = corrections().resolve("r002/correction.html");
        Files.writeString(page, "没有更正");
        Said said = release("show", "--release", "r002");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("correction.html 缺失或被改动过", "按存档原样重写");
        assertThat(page).hasContent("没有更正");
    }

    @Test
    void aNoticeThatCannotBeDraftedKeepsTheReleaseFromBeingApproved() throws IOException {
        approve("r001", "李四", "三镇数据齐全");
        correct(3500);
        Files.writeString(corrections(), "in the way");
        assertThat(approve("r002", "王五", "东河镇更正"))
                .satisfies(said -> assertThat(said.exitCode()).isEqualTo(1))
                .satisfies(said -> assertThat(said.err()).contains("写不进更正公告"));
        assertThat(list().get("releases").get(1).get("approval").isNull()).isTrue();
        Files.delete(corrections());
        assertThat(approve("r002", "王五", "东河镇更正").exitCode()).isZero();
    }

    @Test
    void oneSeesHowAFigureWasRevised() {
        correct(3500);
        correct(3600);
        JsonNode vintages = JsonMapper.shared()
                .readTree(release("list", "--indicator", "L02", "--json").out())
                .get("vintages");
        assertThat(vintages.valueStream().map(vintage -> vintage.get("value").asString()))
                .containsExactly("9000", "9500", "9600");
        assertThat(release("list", "--indicator", "l02", "--area", "990101").out())
                .contains("L02 接待读者  东河镇", "3000人次", "3500人次", "3600人次", "A 正常");
        assertThat(release("list", "--indicator", "L20").err()).contains("没有指标“L20”", "L02");
        assertThat(release("list", "--indicator", "L02", "--area", "77").err()).contains("没有地区“77”");
        assertThat(release("list", "--area", "990101").exitCode()).isEqualTo(2);
    }

    @Test
    void everyPeriodIsListedWhereNoneIsNamed() {
        libraries.handInAll("2022-Q4");
        libraries.run("2022-Q4");
        assertThat(libraries.command("release", "list", JOB).out())
                .containsSubsequence("乡镇图书馆服务统计的发布版", "2022-Q4", "2023-Q1")
                .contains("未批准");
        assertThat(libraries
                        .command("release", "list", JOB, "--period", "2021-Q1")
                        .out())
                .contains("还没有发布过");
    }

    @Test
    void ofTwoWhoApproveAtOnceOneIsToldOfTheOther() throws Exception {
        String shared = TestStores.shared()
                ? TestStores.address(folder.resolve("shared"))
                : "jdbc:h2:mem:approvals;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
        assertThat(libraries.run(QUARTER, "--store", shared).exitCode()).isZero();
        int people = 6;
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService office = Executors.newFixedThreadPool(people);
        List<Future<Said>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String name = "第" + i + "人";
            all.add(office.submit(() -> {
                together.await();
                return release("approve", "--release", "r001", "--by", name, "--reason", "齐全", "--store", shared);
            }));
        }
        together.countDown();
        List<Said> said = new ArrayList<>();
        for (Future<Said> one : all) {
            said.add(one.get());
        }
        office.shutdown();
        assertThat(said).filteredOn(one -> one.exitCode() == 0).hasSize(1);
        assertThat(said)
                .filteredOn(one -> one.exitCode() != 0)
                .hasSize(people - 1)
                .allSatisfy(one -> assertThat(one.err())
                        // On PostgreSQL whoever meets the other while he approves is told that the store is in use.
                        .containsAnyOf("已经由第", TestStores.shared() ? "没有做任何改动" : "已经由第"));
    }

    @Test
    void anApprovalIsNeitherAlteredNorMadeTwiceInTheDatabase() {
        approve("r001", "李四", "三镇数据齐全");
        assertThatThrownBy(() -> libraries.sql("insert into approvals select * from approvals"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private void correct(int readers) {
        libraries.handIn("TS01", "990101", QUARTER, with(town(1000), "TS01.05", readers));
        assertThat(libraries.run(QUARTER).exitCode()).isZero();
    }

    private Path corrections() {
        return libraries.release(QUARTER, "corrections");
    }

    private String notice(String file) {
        try {
            return Files.readString(corrections().resolve("r002").resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where 接待读者 stands on the form. */
    private String cell() {
        return "D14";
    }

    private Said approve(String release, String by, String reason) {
        return release("approve", "--release", release, "--by", by, "--reason", reason);
    }

    private Said release(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("release", command, JOB, "--period", QUARTER));
        arguments.addAll(Arrays.asList(more));
        return libraries.command(arguments.toArray(String[]::new));
    }

    private JsonNode list() {
        return JsonMapper.shared().readTree(release("list", "--json").out());
    }

    private JsonNode show(String release) {
        return JsonMapper.shared()
                .readTree(release("show", "--release", release, "--json").out());
    }

    private JsonNode open(String release) {
        return show(release).get("openEntries");
    }

    private static Map<String, Integer> with(Map<String, Integer> figures, String item, int value) {
        figures.put(item, value);
        return figures;
    }
}
