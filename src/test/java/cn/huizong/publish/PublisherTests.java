package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublisherTests {

    private static final Path MAIN_JOB = Path.of("jobs/law-based-government");

    @TempDir
    Path folder;

    @Test
    void everyFileIsReportedAsItStandsOnDisk() throws Exception {
        List<PublishedFile> files = new Publisher().publish(SampleRelease.release(), folder);

        assertThat(files)
                .extracting(PublishedFile::name)
                .containsExactlyInAnyOrder(
                        "indicators.csv",
                        "indicators.xlsx",
                        "anomalies.csv",
                        "anomalies.xlsx",
                        "anomalies.html",
                        "intake.csv",
                        "observations.csv",
                        "sources.csv",
                        "summary.html",
                        "summary.docx",
                        "summary.pdf",
                        "summary.ofd",
                        "manifest.json");
        assertThat(files.get(files.size() - 1).name()).isEqualTo("manifest.json");
        for (PublishedFile file : files) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.name()));
            assertThat(file.bytes()).isEqualTo(bytes.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).hasSameSizeAs(files);
        }
    }

    @Test
    void twoReleasesOfTheSameAreTheSameByteForByteWhereverTheyAreMade() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        List<PublishedFile> files = new Publisher().publish(SampleRelease.release(MAIN_JOB), one);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(new Publisher().publish(SampleRelease.release(MAIN_JOB), other))
                    .isEqualTo(files);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (PublishedFile file : files) {
            assertThat(other.resolve(file.name())).hasSameBinaryContentAs(one.resolve(file.name()));
        }
    }

    @Test
    void aReleaseIsNeverWrittenOverAnother() throws IOException {
        new Publisher().publish(SampleRelease.release(), folder);

        assertThatThrownBy(() -> new Publisher().publish(SampleRelease.release(), folder))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theManifestNamesInputsOutputsAndCounts() throws IOException {
        List<PublishedFile> files = new Publisher().publish(SampleRelease.release(), folder);
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));

        assertThat(manifest.get("release").asString()).isEqualTo("r001");
        assertThat(manifest.get("state").asString()).isEqualTo("provisional");
        assertThat(manifest.get("period").asString()).isEqualTo("2021");
        assertThat(manifest.get("asOf").asString()).isEqualTo("2022-02-01T01:05:00Z");
        assertThat(manifest.get("catalogueVersion").asString()).isEqualTo("c".repeat(64));
        assertThat(manifest.at("/inputs/0/file").asString()).isEqualTo("海陵区/复议.xlsx");
        assertThat(manifest.at("/inputs/1/sha256").asString()).isEqualTo("b".repeat(64));
        assertThat(manifest.get("inputs")).hasSize(2);
        assertThat(manifest.get("outputs")).hasSize(files.size() - 1);
        assertThat(manifest.at("/counts/returns").toString())
                .isEqualTo("{\"expected\":3,\"received\":2,\"accepted\":1,\"joined\":0,\"superseded\":0,\"rejected\":1,"
                        + "\"duplicate\":0,\"quarantined\":0,\"missing\":1,\"answers\":0}");
        assertThat(manifest.at("/counts/cells").toString())
                .isEqualTo("{\"read\":13,\"stored\":2,\"findings\":2,\"ignored\":9}");
        assertThat(manifest.at("/counts/anomalies").toString()).isEqualTo("{\"mandatory\":3,\"query\":2,\"hint\":1}");
        assertThat(manifest.at("/counts/open").toString()).isEqualTo("{\"mandatory\":3,\"query\":1,\"hint\":1}");
        assertThat(manifest.at("/counts/checks").toString())
                .isEqualTo("{\"rules\":4,\"judged\":7,\"passed\":2,\"failed\":1,\"unverified\":4,\"neverRan\":2}");
        assertThat(manifest.get("counts").propertyNames()).endsWith("indicators", "checks");
        assertThat(Files.readString(folder.resolve("manifest.json"))).doesNotContain(folder.toString(), "\r");
    }

    @Test
    void thePageOfAnomaliesTellsANumberWorkedOutFromOneReported() throws Exception {
        Provenance cell = new Provenance(new Source("海陵区/复议.xlsx", "c".repeat(64), "FZ02"), "D23", "49140");
        Anomaly growth = AnomalyBuilder.of(FindingCode.CONSTRAINT_ERROR)
                .item("FZ02.02")
                .value("990.55")
                .expected("50")
                .at(cell)
                .message("增减超过一半")
                .build();
        Anomaly balance = AnomalyBuilder.of(FindingCode.REVISION)
                .item("FZ02.02")
                .value("49140.0")
                .expected("4914")
                .at(cell)
                .message("与合计不符")
                .build();
        Release release = SampleRelease.release();
        new Publisher().publish(SampleRelease.with(release, release.receipts(), List.of(growth, balance)), folder);

        assertThat(Files.readString(folder.resolve("anomalies.html")))
                .contains("<h2>按责任单位（待处理）</h2>")
                .contains("<dt>算得值</dt><dd>990.55</dd>", "<dt>上报值</dt><dd>49140.0</dd>");
    }

    @Test
    void thePageOfAnomaliesSaysWhatWasCheckedAndWhatNeverRan() throws IOException {
        new Publisher().publish(SampleRelease.release(), folder);

        assertThat(Files.readString(folder.resolve("anomalies.html")))
                .contains("审核关系4条，判断7次：通过2，未通过1，无法判断4；其中2条对任何单位都没有得出结论。")
                .contains("无法判断的不算通过", "FZ09-E01 收支平衡&lt;FZ09-E01&gt;<span class=\"soft\">　本期没有FZ09这张报表</span>")
                .contains("<td class=\"remarks\">FZ02未报送：FZ02-E01、FZ02-E02</td>", "<td>跨表审核关系</td>");
    }

    @Test
    void thePageOfAnomaliesStaysShortWhereThousandsOfReturnsWereChecked() throws IOException {
        new Publisher().publish(SampleChecks.ofManyUnits(2_000, 60), folder);
        String page = Files.readString(folder.resolve("anomalies.html"));

        assertThat(page).hasSizeLessThan(200_000).contains("只列出无法判断和未通过最多的300行，另有1700行");
        assertThat(page.indexOf("U1999")).isPositive().isLessThan(page.indexOf("U298<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.html", "anomalies.html"})
    void pagesAreWellFormedCompleteAndHarmless(String name) throws Exception {
        new Publisher().publish(SampleRelease.release(MAIN_JOB), folder);
        String page = Files.readString(folder.resolve(name));

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(name).toFile());
        assertThat(page)
                .contains("<!DOCTYPE html>", "lang=\"zh-CN\"", "&lt;script&gt;司法局", "分市(区)数据为演示虚构")
                .doesNotContain("<link", "<img", "http:", "https:", "url(", "@import", " onclick");
        // The list of anomalies has one script, the program's own: nothing of a release is in it.
        String own = Files.readString(Path.of("src/main/resources/cn/huizong/publish/pages/anomalies.js"));
        assertThat(page.split("<script", -1)).hasSize(name.equals("anomalies.html") ? 2 : 1);
        assertThat(page.contains(own)).isEqualTo(name.equals("anomalies.html"));
    }

    @Test
    void anomaliesCanBeFilteredAndSortedByWhatTheyAre() throws IOException {
        new Publisher().publish(SampleRelease.release(MAIN_JOB), folder);
        Document page = Jsoup.parse(Files.readString(folder.resolve("anomalies.html")));
        Set<String> severities =
                Set.copyOf(page.select("[data-filter=severity] option").eachAttr("value"));
        Set<String> states =
                Set.copyOf(page.select("[data-filter=state] option").eachAttr("value"));
        Set<String> units = Set.copyOf(page.select("[data-filter=unit] option").eachAttr("value"));

        assertThat(page.select("article.anomaly")).isNotEmpty().allSatisfy(entry -> {
            assertThat(severities).contains(entry.attr("data-severity"));
            assertThat(states).contains(entry.attr("data-state"));
            assertThat(units).contains(entry.attr("data-unit"));
            assertThat(new BigDecimal(entry.attr("data-effect"))).isNotNegative();
            assertThat(entry.parents().select("section.unit").attr("id")).isEqualTo(entry.attr("data-unit"));
        });
    }

    @Test
    void theSummarySaysWhatIsMissingZeroApproximateAndDoubtful() throws IOException {
        new Publisher().publish(SampleRelease.release(MAIN_JOB), folder);

        assertThat(text(folder.resolve("summary.html")))
                .contains(
                        "受理行政复议案件550件（兴化市未报送，合计只含6个单位）",
                        "办结行政复议案件558件，同比下降3.2%",
                        "受理仲裁案件数未报送（泰州仲裁委员会未报送）",
                        "政府门户网站公开文件近6000件",
                        "行政机关负责人出庭应诉率为99.19%，同比上升0.55个百分点",
                        "没有发生暴恐案事件",
                        "已报6/7（占上年91.2%）",
                        "应报3份，采用1份，缺报1份",
                        "兴化市：强制性1项",
                        "尚有5个问题待处理（强制性3，核实性1，提示性1），本版为暂定版");
    }

    @Test
    void aJobWithoutATemplateGetsOneToo() throws IOException {
        new Publisher().publish(SampleRelease.release(folder), Files.createDirectory(folder.resolve("out")));

        assertThat(text(folder.resolve("out/summary.html")))
                .contains("2021年泰州市法治政府建设统计摘要", "证明事项告知承诺制办件量为14613件，同比增长12.3%");
    }

    private static String text(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page)).text();
    }
}
