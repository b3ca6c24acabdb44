package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a statistician sees of a correction that moved a release. */
class DifferencesTests {

    private static final String RELEASES = "/releases/" + ManyJobs.name(0) + "/" + ManyJobs.PERIOD + "/";

    @TempDir
    Path folder;

    @BeforeEach
    void aJob() throws IOException {
        ManyJobs.write(folder, 1);
    }

    @Test
    void whatACorrectionMovedIsShownWithTheReturnAndTheCellsThatDidIt() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor statistician = afterACorrection(fixture);

            assertThat(statistician.get(RELEASES + 1).text()).doesNotContain("与上一版的差异");
            assertThat(statistician.get(RELEASES + 2).text()).contains("与上一版的差异");
            Visitor.Page page = statistician.get(RELEASES + "2/differences");
            assertThat(page.document().select("h1").text()).isEqualTo("r001 → r002 的差异");
            assertThat(page.document().select("tbody tr").eachText())
                    .anyMatch(row -> row.equals("L01 期末馆藏图书 东河镇 1040册 1540册 +500 东河镇 TS01：+500 0"))
                    .contains("东河镇 TS01 更正 TS01.01 期初馆藏图书 1000 1500 东河.csv 6:4");
            assertThat(statistician.get(RELEASES + "2/differences?from=7").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theOtherWayRoundAndAsAWorkbook() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor statistician = afterACorrection(fixture);

            assertThat(statistician.get(RELEASES + "1/differences").status()).isEqualTo(404);
            assertThat(statistician.get(RELEASES + "1/differences?from=2").text())
                    .contains("r002 → r001 的差异", "-500");
            Visitor.Page file = statistician.get(RELEASES + "2/differences.xlsx?from=1");
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
                assertThat(workbook.getSheet("变动的指标").getRow(3).getCell(1).getStringCellValue())
                        .isEqualTo("期末馆藏图书");
            }
        }
    }

    @Test
    void theReleaseBeforeIsTheNearestOneInThisStore() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.clock().forward(Duration.ofDays(730));
            Visitor statistician = fixture.visitor("tongji", Role.STATISTICIAN, "");
            ofAnotherStore("r001");
            run(fixture);
            assertThat(statistician.get(RELEASES + 2).status()).isEqualTo(200);
            assertThat(statistician.get(RELEASES + 2).text()).doesNotContain("与上一版的差异");
            ofAnotherStore("r003");
            handIn(1500);
            run(fixture);

            Visitor.Page release = statistician.get(RELEASES + 4);
            String link = release.document().select("a:contains(与上一版的差异)").attr("href");
            assertThat(statistician.get(link).document().select("h1").text()).isEqualTo("r002 → r004 的差异");
        }
    }

    private void ofAnotherStore(String release) throws IOException {
        Path there = folder.resolve("reports").resolve(ManyJobs.name(0)).resolve(ManyJobs.PERIOD);
        Files.writeString(Files.createDirectories(there.resolve(release)).resolve("manifest.json"), "{}");
    }

    @Test
    void marksAreExplainedAndAChangeOfNothingDoesNotStandOut() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.clock().forward(Duration.ofDays(730));
            Visitor statistician = fixture.visitor("tongji", Role.STATISTICIAN, "");
            run(fixture);
            handIn(1500);
            handInOfAnotherTown(ManyJobs.returned(0).replaceAll(",(册|人次|场|天),[0-9]+", ",$1,0"));
            run(fixture);

            Visitor.Page page = statistician.get(RELEASES + "2/differences");
            assertThat(page.document().select("tbody td.number").eachText())
                    .anyMatch(figure -> figure.startsWith("缺 "));
            assertThat(page.document().select(".marks").text()).contains("缺：有单位未报送");
            assertThat(page.document().select("strong").eachText())
                    .contains("+500")
                    .doesNotContain("0");
        }
    }

    private void handInOfAnotherTown(String returned) throws IOException {
        Path inbox = folder.resolve("jobs").resolve(ManyJobs.name(0)).resolve("inbox");
        Files.writeString(inbox.resolve(ManyJobs.PERIOD).resolve("西山.csv"), returned.replace("东河镇", "西山镇"));
    }

    private Visitor afterACorrection(PortalFixture fixture) throws IOException {
        fixture.clock().forward(Duration.ofDays(730));
        run(fixture);
        handIn(1500);
        run(fixture);
        return fixture.visitor("tongji", Role.STATISTICIAN, "");
    }

    private void handIn(int books) throws IOException {
        Path inbox = folder.resolve("jobs").resolve(ManyJobs.name(0)).resolve("inbox");
        Files.writeString(inbox.resolve(ManyJobs.PERIOD).resolve("东河.csv"), ManyJobs.returned(books));
    }

    private static void run(PortalFixture fixture) {
        JobDefinition job = fixture.portal()
                .part(CurrentCatalogue.class)
                .get()
                .job(ManyJobs.name(0))
                .orElseThrow();
        ReferencePeriod period = ReferencePeriod.parse(ManyJobs.PERIOD).orElseThrow();
        fixture.portal()
                .part(RunDesk.class)
                .start(job, period, new Actor("tongji", "统计人员", ""))
                .join();
    }
}
