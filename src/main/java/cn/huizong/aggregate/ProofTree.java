package cn.huizong.aggregate;

import cn.huizong.aggregate.Proof.Kind;
import cn.huizong.aggregate.Proof.Leaf;
import cn.huizong.aggregate.Proof.Node;
import cn.huizong.aggregate.Proof.Operation;
import cn.huizong.aggregate.compilation.Compiled;
import cn.huizong.aggregate.compilation.Contribution;
import cn.huizong.aggregate.compilation.Estimate;
import cn.huizong.aggregate.compilation.Figure;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays out what a row was compiled from as a tree. */
final class ProofTree {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Row row;

    ProofTree(Catalogue catalogue, JobDefinition job, Row row) {
        this.catalogue = catalogue;
        this.job = job;
        this.row = row;
    }

    Node value() {
        return compiled(row.now(), name(row.value().area()));
    }

    /** This year's rate less last year's; where the two may not be compared, both without a difference. */
    Node change() {
        List<Node> parts = List.of(
                compiled(row.now(), row.value().period().chinese()),
                compiled(row.then(), row.value().period().lastYear().chinese()));
        String area = row.value().area();
        Fraction change = row.yearOnYear().change();
        return change == null
                ? new Operation(
                        Kind.NOT_COMPARED,
                        name(area),
                        area,
                        new Quantity.Unknown(List.of(), false, row.yearOnYear().why()),
                        parts)
                : new Operation(Kind.DIFFERENCE, name(area), area, new Quantity.Exact(change), parts);
    }

    private Node compiled(Compiled compiled, String label) {
        String area = row.value().area();
        if (!row.series().isRate()) {
            return total(compiled, label, area, Contribution::value, Estimate::value);
        }
        Operation numerator = total(compiled, "分子", "", Contribution::value, Estimate::value);
        Operation denominator = total(compiled, "分母", "", Contribution::denominator, Estimate::denominator);
        if (!compiled.lacking().isEmpty()) {
            Quantity none = new Quantity.Unknown(List.of(), false, compiled.lacking() + "缺数");
            return new Operation(Kind.INCOMPLETE, label, area, none, List.of(numerator, denominator));
        }
        Quantity rate = Recomputation.rate(numerator.value(), denominator.value());
        return new Operation(Kind.RATE, label, area, rate, List.of(numerator, denominator));
    }

    /** Areas with one unit stand as that unit; those with several, such as 市本级, as a sum of their own. */
    private Operation total(
            Compiled compiled,
            String label,
            String area,
            Function<Contribution, @Nullable Figure> side,
            Function<Estimate, Estimate.@Nullable Side> estimated) {
        Map<String, List<Node>> byArea = new LinkedHashMap<>();
        for (Contribution part : compiled.contributions()) {
            Optional.ofNullable(side.apply(part))
                    .ifPresent(figure -> byArea.computeIfAbsent(part.unit().area(), none -> new ArrayList<>())
                            .add(unit(part, figure)));
        }
        List<Node> parts = new ArrayList<>();
        byArea.forEach((own, units) -> {
            if (units.size() == 1 || byArea.size() == 1) {
                parts.addAll(units);
            } else {
                parts.add(new Operation(Kind.SUM, name(own), own, sum(units), List.copyOf(units)));
            }
        });
        Optional.ofNullable(compiled.estimate())
                .map(estimated)
                .ifPresent(supposed -> parts.addAll(estimates(supposed)));
        boolean single = row.series().indicator().compilation() == Compilation.SINGLE;
        return new Operation(single ? Kind.SAME : Kind.SUM, label, area, sum(parts), List.copyOf(parts));
    }

    private static Quantity sum(List<Node> parts) {
        return Recomputation.sum(parts.stream()
                .filter(part -> !(part instanceof Proof.UnitFigure figure) || figure.counted())
                .map(Node::value)
                .toList());
    }

    /** For each unit that did not report, what it reported a year before and the growth of the others, down to their cells. */
    private List<Node> estimates(Estimate.Side side) {
        String period = row.value().period().chinese();
        String before = row.value().period().lastYear().chinese();
        return side.units().stream()
                .map(unit -> {
                    Operation base = reported(unit.unit().name() + before, unit.before());
                    Operation now = reported("已报单位" + period, side.growth().now());
                    Operation then = reported("已报单位" + before, side.growth().then());
                    Quantity grown = Recomputation.grown(base.value(), now.value(), then.value());
                    return (Node) new Operation(Kind.ESTIMATE, unit.unit().name(), "", grown, List.of(base, now, then));
                })
                .toList();
    }

    private static Operation reported(String label, List<Figure> figures) {
        List<Node> parts =
                figures.stream().map(figure -> (Node) unit(figure, true, "")).toList();
        return new Operation(Kind.SUM, label, "", sum(parts), parts);
    }

    private static Proof.UnitFigure unit(Contribution part, Figure figure) {
        return unit(figure, part.counted(), part.counted() ? "" : part.why());
    }

    private static Proof.UnitFigure unit(Figure figure, boolean counted, String why) {
        List<Leaf> leaves = figure.evidence().stream()
                .flatMap(each -> each.parts().stream().map(cell -> new Leaf(each.reference(), cell)))
                .toList();
        return new Proof.UnitFigure(
                figure.unit().code(),
                figure.unit().name(),
                figure.formula(),
                figure.factor(),
                figure.value(),
                counted,
                why,
                leaves);
    }

    private String name(String area) {
        return area.equals(job.area()) ? "全市" : catalogue.units().nameOf(area);
    }
}
