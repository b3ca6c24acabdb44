package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.TerritoryBreak;
import cn.huizong.observation.TerritoryBreaks;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comparisons with the year before: last-year columns against what was handed in then, and changes of territory. */
final class Revisions {

    private final Catalogue catalogue;
    private final EvidenceFinder finder;
    private final TerritoryBreaks breaks;

    /** @param observations of the period and of earlier ones */
    Revisions(Catalogue catalogue, Respondents respondents, Observations observations) {
        this.catalogue = catalogue;
        this.finder = new EvidenceFinder(catalogue, respondents, observations);
        this.breaks = new TerritoryBreaks(catalogue, respondents, observations);
    }

    Stream<Anomaly> of(ObservedReturn filed) {
        Optional<Unit> unit = catalogue.units().find(filed.key().unit());
        Stream<Anomaly> revised = filed.lastYear().stream()
                .flatMap(observation -> unit.flatMap(who -> revised(who, observation)).stream());
        return Stream.concat(revised, unit.flatMap(who -> broken(who, filed)).stream());
    }

    /** Nothing is said where last year's figure is not known: there is nothing to compare with. */
    private Optional<Anomaly> revised(Unit unit, Observation printed) {
        Evidence then = finder.find(
                new Reference(printed.item(), Shift.LAST_YEAR, ""),
                unit,
                printed.key().period());
        BigDecimal now = number(Evidence.fact(printed));
        BigDecimal before = number(then.fact());
        if (now == null || before == null || now.compareTo(before) == 0 || isOwnFigure(now, then, unit)) {
            return Optional.empty();
        }
        String item =
                Optional.ofNullable(then.parts().get(0).item()).map(Item::name).orElse(printed.item());
        return Optional.of(AnomalyBuilder.of(FindingCode.REVISION)
                .about(printed.key())
                .item(printed.item())
                .value(now.toPlainString())
                .expected(before.toPlainString())
                .difference(now.subtract(before).toPlainString())
                .at(printed.provenance())
                .message("“" + item + "”的上年数填" + now.toPlainString() + "，上年报送的是" + before.toPlainString() + "，相差"
                        + now.subtract(before).abs().toPlainString())
                .suggestion("上年数填错的请更正；上年数确有修订的，写明修订原因并重报上年报表")
                .build());
    }

    /** After a merger a unit may print its own figure as well as the sum of the units merged. */
    private static boolean isOwnFigure(BigDecimal printed, Evidence then, Unit unit) {
        return then.parts().size() > 1
                && then.parts().stream()
                        .filter(part -> part.unit().equals(unit.code()))
                        .map(part -> number(part.fact()))
                        .anyMatch(own -> own != null && own.compareTo(printed) == 0);
    }

    private static @Nullable BigDecimal number(Fact fact) {
        return fact instanceof Fact.Known known ? known.value() : null;
    }

    private Optional<Anomaly> broken(Unit unit, ObservedReturn filed) {
        String form = filed.key().form();
        return breaks.find(
                        unit,
                        List.of(form),
                        filed.key().period(),
                        filed.key().period().lastYear())
                .filter(found -> !found.comparable())
                .map(found -> broken(found, form, filed));
    }

    private Anomaly broken(TerritoryBreak found, String form, ObservedReturn filed) {
        Optional<Observation> statement =
                breaks.statement(found.unit(), form, filed.key().period());
        String former =
                String.join("、", found.predecessors().stream().map(Unit::name).toList());
        String wanted = String.join("、", found.wanted());
        return AnomalyBuilder.of(FindingCode.BREAK_IN_SERIES)
                .about(filed.key())
                .item(statement.map(Observation::item).orElse(""))
                .value(statement.map(Revisions::words).orElse(""))
                .expected(wanted)
                .at(statement.map(Observation::provenance).orElse(null))
                .message(former + "已并入" + found.unit().name() + "，本表的填报范围没有写明含“" + wanted + "”，与上年不可比，不计算同比")
                .suggestion("填报范围含“" + wanted + "”的，在“填报范围”一栏写明；不含的，写明由谁填报")
                .build();
    }

    private static String words(Observation statement) {
        return statement.value() instanceof ReportedValue.Text text ? text.text() : "";
    }
}
