package cn.huizong.publish;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.publish.text.FigureText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a release comes to, counted once for manifest, pages and console. Parts of files add up: {@code received = accepted +
 * joined + superseded + rejected + duplicate + quarantined}. Archives, tables of
 * explanations and the rest of lists of cases are no parts of returns.
 *
 * @param expected returns the catalogue asks for, of which {@code missing} are not there
 * @param accepted returns the figures rest on: one for each form, unit and period
 * @param joined parts beyond the first of returns that were handed in in several
 * @param superseded parts that were accepted and do not count: replaced by a later version, or not to be told from others
 * @param answers tables of explanations that came with the returns
 * @param anomalies all of them by severity, and {@code open} those nobody has settled; every severity is there
 * @param indicators those the city has a row of, of which {@code withFigure} have a number
 */
public record ReleaseCounts(
        int expected,
        int missing,
        int received,
        int accepted,
        int joined,
        int superseded,
        int rejected,
        int duplicate,
        int quarantined,
        int answers,
        CellCounts cells,
        Map<Severity, Integer> anomalies,
        Map<Severity, Integer> open,
        int indicators,
        int withFigure) {

    public static ReleaseCounts of(Release release) {
        List<Receipt> receipts = release.receipts().stream()
                .filter(receipt -> !receipt.besideReturns())
                .toList();
        Collection<ObservedReturn> used = release.observations().returns();
        int parts = used.stream().mapToInt(filed -> filed.parts().size()).sum();
        List<IndicatorValue> city = cityValues(release);
        return new ReleaseCounts(
                release.expected().size(),
                release.missing().size(),
                receipts.size(),
                used.size(),
                parts - used.size(),
                parts(receipts, Outcome.ACCEPTED) - parts,
                parts(receipts, Outcome.REJECTED),
                parts(receipts, Outcome.DUPLICATE),
                parts(receipts, Outcome.QUARANTINED),
                (int) release.receipts().stream().filter(Receipt::ofAnswers).count(),
                release.receipts().stream().map(Receipt::cells).reduce(CellCounts.NONE, CellCounts::plus),
                bySeverity(release.anomalies()),
                bySeverity(release.anomalies().stream().filter(Anomaly::open).toList()),
                city.size(),
                (int) city.stream().filter(FigureText::hasFigure).count());
    }

    /** How many of a count by severity there are in all. */
    public static int total(Map<Severity, Integer> bySeverity) {
        return bySeverity.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<IndicatorValue> cityValues(Release release) {
        return release.job().indicators().stream()
                .map(indicator ->
                        release.values().find(indicator.code(), release.job().area()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static int parts(List<Receipt> receipts, Outcome outcome) {
        return (int) receipts.stream()
                .filter(receipt -> receipt.outcome() == outcome)
                .count();
    }

    private static Map<Severity, Integer> bySeverity(Collection<Anomaly> anomalies) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, (int) anomalies.stream()
                    .filter(anomaly -> anomaly.severity() == severity)
                    .count());
        }
        return counts;
    }
}
