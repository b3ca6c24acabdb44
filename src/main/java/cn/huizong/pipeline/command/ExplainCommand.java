package cn.huizong.pipeline.command;

import cn.huizong.aggregate.Explainer;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.Proof;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.proof.HiddenAreas;
import cn.huizong.pipeline.release.ReleasedReturns;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong explain}: the proof tree of one published number, recomputed. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Parameters(index = "1", paramLabel = "INDICATOR", descriptionKey = "indicator")
    private String indicator = "";

    @Option(names = "--period", paramLabel = "P", required = true)
    private String period = "";

    @Option(names = "--area", paramLabel = "CODE")
    private @Nullable String area;

    @Mixin
    private final StoreOption store = new StoreOption();

    ExplainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        JobDefinition definition = context.job(catalogue, job);
        ReferencePeriod wanted = context.period(definition, period);
        Explanation report = store.require(context, open -> explain(open, catalogue, definition, wanted));
        if (context.options().json()) {
            Json.print(context.console(), report.json());
        } else {
            context.console().print(report.text());
        }
        return report.agrees() ? 0 : 3;
    }

    private Explanation explain(Store open, Catalogue catalogue, JobDefinition definition, ReferencePeriod wanted) {
        StoredRelease release = Releasing.latest(open, definition, wanted);
        String place = area == null ? definition.area() : area;
        Optional<IndicatorValue> published = open.releases().values(release).find(indicator, place);
        try {
            Explainer explainer = new Explainer(catalogue, definition);
            Observations returns = ReleasedReturns.of(open, release);
            Proof proof = explainer.explain(indicator, place, wanted, returns);
            HiddenAreas hidden =
                    new HiddenAreas(catalogue.units(), explainer.withheldAreas(indicator, wanted, returns, false));
            if (hidden.contains(place)) {
                return new WithheldReport(context, catalogue, release, proof, published.orElse(null));
            }
            HiddenAreas hiddenMoves =
                    new HiddenAreas(catalogue.units(), explainer.withheldAreas(indicator, wanted, returns, true));
            MovementReport movement = place.equals(definition.area())
                    ? new MovementReport(
                            context,
                            catalogue,
                            definition,
                            wanted,
                            movement(explainer, hiddenMoves, definition, wanted, returns),
                            hiddenMoves)
                    : null;
            return new ProofReport(
                    context, catalogue, definition, release, proof, published.orElse(null), hidden, movement);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.wrongUse("explain.unknown", String.valueOf(unknown.getMessage()));
        }
    }

    private Movement movement(
            Explainer explainer,
            HiddenAreas hidden,
            JobDefinition definition,
            ReferencePeriod wanted,
            Observations returns) {
        return hidden.contains(definition.area())
                ? new Movement.Untraced("上年数" + HiddenAreas.WORDS)
                : explainer.movement(indicator, wanted, returns);
    }
}
