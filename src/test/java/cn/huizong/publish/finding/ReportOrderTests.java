package cn.huizong.publish.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Units;
import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReportOrderTests {

    private static final Units UNITS = SampleRelease.units();

    private final Release release = SampleRelease.release();
    private final AnomalyText words = new AnomalyText(release.catalogue(), release.job(), release.period());

    @Test
    void whatMovesPublishedFiguresComesFirstThenSeverityThenEffect() {
        Anomaly hint = of(FindingCode.LATE_RETURN, "a").build();
        Anomaly query = of(FindingCode.REVISION, "b").impact("1", "0.5").build();
        Anomaly graver = of(FindingCode.REVISION, "c").impact("-90", "-12.5").build();
        Anomaly unknown = of(FindingCode.REVISION, "d").build();
        Anomaly mandatory = of(FindingCode.TYPE_ERROR, "e").build();
        Anomaly mended =
                of(FindingCode.TYPE_ERROR, "f").impact("9", "99").build().withState(State.MENDED);
        Anomaly worst = of(FindingCode.OUTLIER, "g").impact("9000", "900").build();

        assertThat(order(List.of(mended, hint, unknown, query, mandatory, graver, worst)))
                .containsExactly(worst, graver, mandatory, query, unknown, hint, mended);
    }

    @Test
    void whatFollowsFromAnotherStandsUnderItWhoeverItNames() {
        Anomaly root = of(FindingCode.TYPE_ERROR, "a").build();
        Anomaly child = of(FindingCode.REVISION, "b").parent(root.id()).build();
        Anomaly grandchild =
                of(FindingCode.CROSS_SOURCE, "c").parent(child.id()).build();
        Anomaly other = of(FindingCode.TYPE_ERROR, "d").build();

        List<ReportEntry> entries = ReportOrder.of(List.of(other, grandchild, child, root), UNITS);

        assertThat(entries).extracting(ReportEntry::anomaly).containsExactly(root, child, grandchild, other);
        assertThat(entries).extracting(ReportEntry::depth).containsExactly(0, 1, 2, 0);
        assertThat(entries).extracting(ReportEntry::actor).containsExactly("a", "a", "a", "d");
    }

    @Test
    void noneIsLostWhateverItsParentIs() {
        Anomaly orphan = of(FindingCode.REVISION, "a").parent("Agone").build();
        Anomaly twin = of(FindingCode.REVISION, "a").parent("Agone").build();
        Anomaly one = of(FindingCode.REVISION, "b").build();
        Anomaly itself = of(FindingCode.REVISION, "c").build();
        itself = AnomalyBuilder.of(FindingCode.REVISION)
                .unit("c")
                .parent(itself.id())
                .build();
        Anomaly other = AnomalyBuilder.of(FindingCode.CROSS_SOURCE)
                .unit("b")
                .parent(one.id())
                .build();
        Anomaly circle = AnomalyBuilder.of(FindingCode.REVISION)
                .unit("b")
                .parent(other.id())
                .build();

        List<Anomaly> given = List.of(orphan, itself, other, circle, twin);

        assertThat(order(given)).containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void theOrderTheyComeInDoesNotMatter() {
        List<Anomaly> shuffled = new ArrayList<>(release.anomalies());
        List<Anomaly> expected = order(shuffled);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(order(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void groupsStandInTheOrderOfTheirWorst() {
        List<ActorGroup> groups = ActorGroup.of(ReportOrder.of(release.anomalies(), UNITS));

        assertThat(groups).extracting(ActorGroup::unit).containsExactly("321202", "321281", "", "SFJ");
        assertThat(groups.get(0).open()).isEqualTo(2);
        assertThat(groups.get(0).entries()).hasSize(3);
    }

    @Test
    void codesComeWithTheNamesPeopleKnow() {
        Anomaly anomaly = release.anomalies().get(2);

        assertThat(words.unit("321202")).isEqualTo("海陵区");
        assertThat(words.unit("")).isEqualTo("未能认定的填报单位");
        assertThat(words.rule("missing-return")).isEqualTo("未报送");
        assertThat(words.rule("FZ02-E99")).isEqualTo("FZ02-E99");
        assertThat(words.subject(anomaly)).isEqualTo("FZ02.02 本年受理案件数");
        assertThat(words.cell(anomaly)).isEqualTo("E5");
        assertThat(words.sheet(anomaly)).isEqualTo("FZ02");
        assertThat(words.cell(release.anomalies().get(5))).isEqualTo("第12行第5列");
        assertThat(words.effect(anomaly)).isEqualTo("F40 受理行政复议案件数：-204件（-32.6%）");
        assertThat(words.effect(release.anomalies().get(1))).isEqualTo("涉及F40 受理行政复议案件数、F41 办结行政复议案件数");
    }

    @Test
    void manyIndicatorsAreCountedAfterTheFirst() {
        Anomaly wide = of(FindingCode.TYPE_ERROR, "321202")
                .indicators(List.of("F40", "F41", "F43", "F44"))
                .build();

        assertThat(words.effect(wide)).isEqualTo("涉及F40 受理行政复议案件数、F41 办结行政复议案件数、F43 受理仲裁案件数等4项");
    }

    @Test
    void aMessageToldOnItsOwnNamesItsItemOnce() {
        assertThat(words.lead(about("本年受理案件数：写作“１０２”"))).isEqualTo("FZ02.02 ");
        assertThat(words.lead(about("“本年受理案件数”的上年数不符"))).isEqualTo("FZ02.02 ");
        assertThat(words.lead(about("受理案件数不能小于0"))).isEqualTo("FZ02.02 本年受理案件数：");
        assertThat(words.lead(of(FindingCode.FORMAT_ERROR, "").message("打不开").build()))
                .isEmpty();
    }

    private static Anomaly about(String message) {
        return of(FindingCode.TYPE_ERROR, "321202")
                .form("FZ02")
                .item("FZ02.02")
                .message(message)
                .build();
    }

    private static List<Anomaly> order(List<Anomaly> anomalies) {
        return ReportOrder.of(anomalies, UNITS).stream()
                .map(ReportEntry::anomaly)
                .toList();
    }

    private static AnomalyBuilder of(FindingCode code, String unit) {
        return AnomalyBuilder.of(code).unit(unit);
    }
}
