package cn.huizong.publish.correction;

import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.aggregate.ReleaseDifference.MovedIndicator;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.aggregate.ReleaseDifference.Mover;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Contributors;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a difference that were published otherwise, each with the returns and cells that moved it. */
public final class CorrectedFigures {

    private final Catalogue catalogue;
    private final Contributors contributors;
    private final MovedCells cells;
    private final boolean redefined;
    private final boolean ofPersons;
    private final Map<String, IndicatorDefinition> definitions = new HashMap<>();

    /** @param redefined whether the two releases rest on different versions of the catalogue */
    public CorrectedFigures(Catalogue catalogue, JobDefinition job, ReferencePeriod period, boolean redefined) {
        this.catalogue = catalogue;
        this.contributors = new Contributors(catalogue, job, new Respondents(catalogue));
        this.ofPersons = job.indicators().stream().anyMatch(IndicatorDefinition::persons);
        this.cells = new MovedCells(catalogue.units(), period);
        this.redefined = redefined;
        job.indicators().forEach(indicator -> definitions.put(indicator.code(), indicator));
    }

    public List<CorrectedFigure> of(ReleaseDifference difference) {
        Map<ReturnKey, MovedReturn> returns = new HashMap<>();
        difference.returns().forEach(moved -> returns.put(moved.key(), moved));
        return difference.indicators().stream()
                .filter(moved -> CorrectedFigure.differs(moved.before(), moved.after()))
                .map(moved -> figure(moved, returns))
                .toList();
    }

    private CorrectedFigure figure(MovedIndicator moved, Map<ReturnKey, MovedReturn> returns) {
        IndicatorDefinition definition = definitions.get(moved.indicator());
        Set<String> items = definition == null ? Set.of() : items(definition);
        List<String> causes = new ArrayList<>();
        List<String> files = new ArrayList<>();
        List<String> places = new ArrayList<>();
        // Whose return moved a total tells what a withheld figure of few people became.
        for (Mover mover : ofPersons ? List.<Mover>of() : moved.movers()) {
            MovedReturn source = Objects.requireNonNull(returns.get(mover.key()));
            causes.add(cells.words(source, items));
            files.add(cells.code(mover.key()));
            places.addAll(cells.codes(source, items));
        }
        if (causes.isEmpty()) {
            causes.add(ofPersons && !moved.movers().isEmpty() ? "有报表更正" : redefined ? "指标或报表的定义有变动" : "审核结论有变动");
        }
        return new CorrectedFigure(
                moved.indicator(),
                definition == null ? moved.indicator() : definition.name(),
                measure(definition),
                moved.area(),
                catalogue.units().nameOf(moved.area()),
                moved.before(),
                moved.after(),
                List.copyOf(causes),
                List.copyOf(files),
                List.copyOf(places));
    }

    private static Measure measure(@Nullable IndicatorDefinition definition) {
        return definition == null ? Measure.NONE : definition.measure();
    }

    /** What its formulas ask for: of a return with many corrected cells only these moved it. */
    private Set<String> items(IndicatorDefinition indicator) {
        Set<String> items = new HashSet<>();
        Stream<Formula> shown =
                Optional.ofNullable(contributors.source(indicator).shown()).stream();
        Stream.concat(contributors.formulas(indicator).stream(), shown)
                .flatMap(formula -> formula.references().stream())
                .map(Reference::item)
                .forEach(items::add);
        return items;
    }
}
