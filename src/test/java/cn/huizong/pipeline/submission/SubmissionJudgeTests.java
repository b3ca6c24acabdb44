package cn.huizong.pipeline.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.portal.PortalFixture;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionFinding;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.TestStores;
import cn.huizong.store.audit.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an uploaded file is found to be: never something that can be handed in and is not taken by the run. */
class SubmissionJudgeTests {

    private static final Catalogue CATALOGUE = Objects.requireNonNull(new CatalogueReader()
            .read(Path.of("jobs"), Path.of("input-templates"))
            .catalogue());
    private static final Instant NOW = Instant.parse("2022-01-20T01:00:00Z");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(TestStores.location(folder.resolve("data")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFormOfTheUnitThatNamesAnotherUnitCannotBeExplainedAway() throws IOException {
        Verdict verdict = judge(renamed(PortalFixture.sample("泰兴信访(更正).xlsx"), "靖江市"), 2021);
        assertThat(verdict.state()).isEqualTo(SubmissionState.FAILED);
        assertThat(verdict.findings()).noneMatch(SubmissionFinding::asksForExplanation);
        SubmissionFinding conflict = of(verdict, FindingCode.IDENTITY_CONFLICT);
        assertThat(conflict.anomaly().severity()).isEqualTo(Severity.MANDATORY);
        assertThat(conflict.anomaly().suggestion()).contains("请把数据填入下发给本单位的表样", "写说明也不会采用");
    }

    @Test
    void whatIsFoundRestsOnSomethingSoThatAnExplanationFindsItsQuestion() throws IOException {
        Verdict verdict = judge(renamed(PortalFixture.sample("泰兴信访(更正).xlsx"), "靖江市"), 2021);
        assertThat(verdict.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.anomaly().grounds().known());
    }

    @Test
    void whoChoseAnotherPeriodIsSentToTheTopOfThePageAndNotToAFolder() throws IOException {
        Verdict verdict = judge(PortalFixture.sample("泰兴信访(更正).xlsx"), 2022);
        SubmissionFinding mismatch = of(verdict, FindingCode.PERIOD_MISMATCH);
        assertThat(mismatch.anomaly().suggestion()).contains("请核对页首选择的报告期").doesNotContain("收件文件夹");
    }

    @Test
    void whatIsAsItShouldBeCanBeHandedIn() throws IOException {
        assertThat(judge(PortalFixture.sample("泰兴信访(更正).xlsx"), 2021).state()).isEqualTo(SubmissionState.READY);
    }

    private static SubmissionFinding of(Verdict verdict, FindingCode code) {
        return verdict.findings().stream()
                .filter(finding -> finding.anomaly().rule().equals(code.id()))
                .findFirst()
                .orElseThrow();
    }

    private Verdict judge(Path file, int year) throws IOException {
        Submission submission = new Submitting(store, Clock.fixed(NOW, ZoneOffset.UTC))
                .receive(
                        PortalFixture.JOB,
                        ReferencePeriod.year(year),
                        "321283",
                        "报表.xlsx",
                        file,
                        new Actor("unit", "单位", "unit"));
        return new SubmissionJudge(
                        store, CATALOGUE, CATALOGUE.job(PortalFixture.JOB).orElseThrow())
                .judge(submission, file, NOW);
    }

    /** With another name behind 填报单位, and everything else as it was. */
    private Path renamed(Path sample, String unit) throws IOException {
        Path copy = folder.resolve("copy.xlsx");
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(sample)));
                OutputStream out = Files.newOutputStream(copy)) {
            int renamed = 0;
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().contains("填报单位")) {
                        cell.setCellValue("填报单位：" + unit);
                        renamed++;
                    }
                }
            }
            assertThat(renamed).isOne();
            book.write(out);
        }
        return copy;
    }
}
