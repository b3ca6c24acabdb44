package cn.huizong.reconcile.outlier;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.observation.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges one item of a form for all units that reported it. */
final class RowJudgement {

    private final Item item;
    private final List<Unit> units;
    private final ReferencePeriod period;
    private final EarlierFigures figures;
    private final OwnHistory ownHistory;
    private final Thresholds thresholds;

    RowJudgement(Item item, List<Unit> units, ReferencePeriod period, EarlierFigures figures, Thresholds thresholds) {
        this.item = item;
        this.units = units;
        this.period = period;
        this.figures = figures;
        this.thresholds = thresholds;
        this.ownHistory = thresholds.ownHistory(item);
    }

    Stream<Anomaly> findings() {
        List<Anomaly> found = new ArrayList<>();
        Set<Unit> undecided = new HashSet<>();
        Set<Unit> withoutHistory = new HashSet<>();
        for (Unit unit : units) {
            figures.now(unit, item).ifPresent(now -> {
                List<BigDecimal> earlier = figures.own(unit, item);
                Optional<Anomaly> outlier = ofHistory(now, earlier);
                outlier.ifPresent(found::add);
                if (outlier.isEmpty() && !isWithin(now, earlier)) {
                    undecided.add(unit);
                }
                if (earlier.size() < OwnHistory.LEAST) {
                    withoutHistory.add(unit);
                }
            });
        }
        if (!undecided.isEmpty()) {
            growths().values().forEach(peers -> found.addAll(ofPeers(peers, undecided, withoutHistory)));
        }
        return found.stream();
    }

    private Optional<Anomaly> ofHistory(Observation now, List<BigDecimal> earlier) {
        double[] before = earlier.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return EarlierFigures.number(now)
                .filter(value -> ownHistory.isOutlier(value.doubleValue(), before))
                .map(value -> new OutlierFinding(item, period, now, value).ofHistory(earlier));
    }

    /**
     * Whether the unit reported as much and as little before, over years enough to know. Else its growth is asked as well: a
     * short history that says nothing misses most falls, which the peers' growth shows.
     */
    private static boolean isWithin(Observation now, List<BigDecimal> earlier) {
        return earlier.size() >= OwnHistory.LEAST
                && EarlierFigures.number(now)
                        .filter(value -> value.compareTo(Collections.min(earlier)) >= 0
                                && value.compareTo(Collections.max(earlier)) <= 0)
                        .isPresent();
    }

    private Map<UnitKind, List<Growth>> growths() {
        return units.stream()
                .flatMap(unit -> growth(unit).stream())
                .collect(Collectors.groupingBy(growth -> growth.unit().kind()));
    }

    /** Of units that can grow and whose growth can be compared. */
    private Optional<Growth> growth(Unit unit) {
        return figures.now(unit, item)
                .flatMap(observation -> EarlierFigures.number(observation)
                        .filter(now -> now.signum() >= 0)
                        .flatMap(now -> figures.lastYear(unit, item)
                                .filter(before -> before.signum() > 0)
                                .map(before -> new Growth(unit, observation, now, before))));
    }

    private List<Anomaly> ofPeers(List<Growth> kind, Set<Unit> judged, Set<Unit> withoutHistory) {
        PeerGrowth test = thresholds.peerGrowth(item);
        Yardstick yardstick = new Yardstick(test, kind);
        return kind.stream()
                .filter(growth -> judged.contains(growth.unit()))
                .flatMap(growth -> {
                    OutlierFinding finding = new OutlierFinding(item, period, growth.observation(), growth.now());
                    return yardstick
                            .judge(growth)
                            .map(usual -> finding.ofPeers(growth, usual))
                            .or(() -> Optional.of(growth)
                                    .filter(leap -> withoutHistory.contains(leap.unit()))
                                    .filter(leap -> leap.isLeap() && test.matters(leap))
                                    .map(leap -> finding.ofLeap(leap, kind.size() - 1)))
                            .stream();
                })
                .toList();
    }
}
