package cn.huizong.reconcile.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import cn.huizong.spec.SpecCity;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnsweringTests {

    private static final JobDefinition JOB = SpecCity.job(RoundingMode.HALF_UP, List.of());
    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);
    private static final Anomaly ROOT = query("A.01");
    private static final Anomaly FOLDED = query("A.02").withParent(ROOT.id());

    private final List<Answer> answers = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private static Anomaly query(String item) {
        return AnomalyBuilder.of(FindingCode.INCORRECT_LABEL)
                .unit("EAST")
                .form("A")
                .item(item)
                .period(PERIOD)
                .value("5")
                .message("代码与名称不符")
                .build()
                .grounded();
    }

    private Answering run(WrittenAnswer... rows) {
        Answering answering = new Answering(
                new AnswerBook(List.of(rows), List.copyOf(answers), List.copyOf(decisions)),
                new Labels(SpecCity.catalogue(), JOB),
                new Answerers(SpecCity.UNITS, JOB, PERIOD, List.of()),
                List.of(ROOT, FOLDED),
                Set.of());
        answers.addAll(answering.fresh());
        return answering;
    }

    private static WrittenAnswer row(Anomaly finding, String cell, String text) {
        return new WrittenAnswer(
                new Provenance(new Source("说明.xlsx", "ab", "说明"), cell, text),
                "",
                "",
                finding.grounds().code(),
                "",
                "",
                "",
                "张三",
                "");
    }

    /** Given on a page, to another figure of the first finding than there is now, and to one that is gone. */
    @Test
    void anExplanationOnAPageOfAFileThatWasReplacedSinceIsNotComplainedAbout() {
        Anomaly changed = changed(ROOT);
        Anomaly gone = query("A.09");
        assertThat(run(row(changed, "B3", "当时属实"), row(gone, "B4", "已核对")).unmatched())
                .hasSize(2);
        Answering answering = run(online(changed, "当时属实"), online(gone, "已核对"));
        assertThat(answering.unmatched()).isEmpty();
        assertThat(answering.fresh()).isEmpty();
        assertThat(run(online(ROOT, "属实")).fresh()).isNotEmpty();
    }

    /** The file it was about was set aside, and what it was asked rested on nothing that is known. */
    @Test
    void anExplanationOnAPageWithoutACodeIsNotComplainedAboutEither() {
        WrittenAnswer row = new WrittenAnswer(
                new Provenance(new Source(WrittenAnswer.ONLINE, "", "EAST"), "第1条", "属实"),
                "EAST",
                "A4ccc57a7dc",
                "",
                "identity-conflict",
                "",
                "",
                "张三",
                "");
        assertThat(run(row).unmatched()).isEmpty();
    }

    private static Anomaly changed(Anomaly finding) {
        return AnomalyBuilder.of(FindingCode.INCORRECT_LABEL)
                .unit("EAST")
                .form("A")
                .item(finding.item())
                .period(PERIOD)
                .value("6")
                .message("代码与名称不符")
                .build()
                .grounded();
    }

    private static WrittenAnswer online(Anomaly finding, String text) {
        Source page = new Source(WrittenAnswer.ONLINE, "", "EAST");
        return new WrittenAnswer(
                new Provenance(page, text, text),
                "EAST",
                finding.id(),
                finding.grounds().code(),
                "",
                "",
                "5",
                "张三",
                "");
    }

    private void decideOn(Anomaly finding, State verdict) {
        Answer answer = Objects.requireNonNull(
                Objects.requireNonNull(run().reply(finding).reply()).answer());
        decisions.add(new Decision(
                decisions.size() + 1, answer.grounds(), answer.number(), verdict, "李四", Instant.EPOCH, "理由"));
    }

    private static String said(Answering answering, Anomaly finding) {
        Anomaly replied = answering.reply(finding);
        return replied.state().word() + " "
                + Objects.requireNonNull(Objects.requireNonNull(replied.reply()).answer())
                        .text();
    }

    @Test
    void whatIsFoldedIsAnsweredWithItsRootAsOftenAsThatIsExplained() {
        assertThat(said(run(row(ROOT, "G5", "情况特殊")), FOLDED)).isEqualTo("explained 情况特殊");
        decideOn(FOLDED, State.REJECTED);
        assertThat(said(run(row(ROOT, "G6", "有一件中止审理")), FOLDED)).isEqualTo("explained 有一件中止审理");
    }

    @Test
    void whatWasAcceptedStaysAcceptedWhenItsRootIsExplained() {
        run(row(FOLDED, "G6", "有一件顺延"));
        decideOn(FOLDED, State.ACCEPTED);
        Answering later = run(row(ROOT, "G5", "情况特殊"));
        assertThat(said(later, ROOT)).isEqualTo("explained 情况特殊");
        assertThat(said(later, FOLDED)).isEqualTo("accepted 有一件顺延");
    }

    @Test
    void anExplanationOfItsOwnGoesBeforeThatOfTheRootWhicheverStandsFirst() {
        assertThat(said(run(row(FOLDED, "G5", "有一件顺延"), row(ROOT, "G6", "情况特殊")), FOLDED))
                .isEqualTo("explained 有一件顺延");
        answers.clear();
        assertThat(said(run(row(ROOT, "G5", "情况特殊"), row(FOLDED, "G6", "有一件顺延")), FOLDED))
                .isEqualTo("explained 有一件顺延");
    }
}
