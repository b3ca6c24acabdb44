package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of an approval is on the page of the release, each thing with a link to where it is mended. */
class ObstaclesTests {

    private static final String ROUND = "job=" + ManyJobs.name(0) + "&period=" + ManyJobs.PERIOD;
    private static final String RELEASES = "/releases/" + ManyJobs.name(0) + "/" + ManyJobs.PERIOD + "/";

    @TempDir
    Path folder;

    private PortalFixture fixture;
    private Visitor statistician;

    @BeforeEach
    void open() throws IOException {
        ManyJobs.write(folder, 1);
        fixture = new PortalFixture(folder);
        fixture.clock().forward(Duration.ofDays(730));
        statistician = fixture.visitor("tongji", Role.STATISTICIAN, "");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void filesToAcceptAndOpenFindingsAreListedBeforeAndAfterSomebodyTries() throws IOException {
        String review = handedIn();
        run();
        Visitor.Page release = statistician.get(RELEASES + 1);
        assertThat(release.document().select(".unaccepted a").eachAttr("href")).containsExactly(review);
        assertThat(release.document().select(".unaccepted").text()).isEqualTo("东河镇 TS01 图书馆.csv");
        assertThat(release.document().select(".open-findings li").eachText())
                .hasSizeGreaterThan(1)
                .anyMatch(line -> line.contains("未报送"))
                .noneMatch(line -> line.contains("missing-return"));
        assertThat(release.document().select("form[action$=/approval]")).isEmpty();

        Visitor.Page refused = approve(release);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert] h2").text()).isEqualTo("没有批准：这一版现在不能批准");
        assertThat(refused.document().select(".unaccepted a").eachAttr("href")).containsExactly(review);
        assertThat(refused.document().select(".obstacles a[href^=/runs]").eachAttr("href"))
                .contains("/runs?" + ROUND);
        assertThat(refused.text()).doesNotContain("huizong run");

        statistician.submit(statistician.get(review), review + "/acceptance", Map.of());
        assertThat(statistician.get(RELEASES + 1).document().select(".unaccepted"))
                .isEmpty();
    }

    @Test
    void aFindingIsLinkedToItsPlaceAmongTheAnomalies() {
        run();
        List<String> links = statistician
                .get(RELEASES + 1)
                .document()
                .select(".open-findings a")
                .eachAttr("href");
        assertThat(links).isNotEmpty();
        for (String link : links) {
            String[] parts = link.split("#", 2);
            assertThat(statistician.get(parts[0]).document().getElementById(parts[1]))
                    .as(link)
                    .isNotNull();
        }
    }

    @Test
    void aFileGivenBackSinceAsksForAnotherRun() throws IOException {
        String review = handedIn();
        run();
        statistician.submit(statistician.get(review), review + "/return", Map.of("reason", "缺公章"));
        Visitor.Page release = statistician.get(RELEASES + 1);
        assertThat(release.document().select(".given-back a").eachAttr("href")).containsExactly(review);
        assertThat(release.document().select(".unaccepted")).isEmpty();
    }

    @Test
    void anOlderReleaseLeadsToTheNewest() throws IOException {
        run();
        Files.writeString(inbox(), ManyJobs.returned(1500));
        run();
        Visitor.Page refused = approve(statistician.get(RELEASES + 1));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select(".obstacles a").eachAttr("href")).containsExactly(RELEASES + 2);
        assertThat(refused.text()).doesNotContain("huizong release");
    }

    @Test
    void filesThatWereAlteredAreNamed() throws IOException {
        run();
        Path release = folder.resolve("reports").resolve(ManyJobs.name(0)).resolve(ManyJobs.PERIOD + "/r001");
        Files.writeString(release.resolve("indicators.csv"), "1");
        assertThat(statistician
                        .get(RELEASES + 1)
                        .document()
                        .select(".obstacles")
                        .text())
                .contains("与发布时不一致", "indicators.csv");
    }

    private Path inbox() {
        Path job = folder.resolve("jobs").resolve(ManyJobs.name(0));
        return job.resolve("inbox").resolve(ManyJobs.PERIOD).resolve("东河.csv");
    }

    private Visitor.Page approve(Visitor.Page page) {
        Map<String, String> fields = new HashMap<>(page.form("/logout"));
        fields.put("reason", "核对无误");
        String path = page.path();
        return statistician.post(path + "/approval", fields);
    }

    /** The one file of the town. @return path of its page for statisticians */
    private String handedIn() throws IOException {
        Files.delete(inbox());
        Visitor unit = fixture.visitor("donghe", Role.UNIT, "990101");
        byte[] file = ManyJobs.returned(1200).getBytes(StandardCharsets.UTF_8);
        String upload = unit.upload(unit.get("/returns?" + ROUND), Map.of("图书馆.csv", file))
                .path();
        Visitor.Page verdict = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> unit.get(upload), page -> !page.text().contains("正在审核"));
        Visitor.Page back = unit.submit(
                verdict, upload + "/submission", Map.of("filledBy", "张三", "reviewedBy", "李四", "signedBy", "王五"));
        assertThat(back.document().select("h1 .state").text()).isEqualTo("已报送");
        return upload.replace("/returns/uploads", "/submissions");
    }

    private void run() {
        JobDefinition job = fixture.portal()
                .part(CurrentCatalogue.class)
                .get()
                .job(ManyJobs.name(0))
                .orElseThrow();
        fixture.portal()
                .part(RunDesk.class)
                .start(job, ReferencePeriod.parse(ManyJobs.PERIOD).orElseThrow(), new Actor("tongji", "统计人员", ""))
                .join();
    }
}
