package cn.huizong.portal.release;

import cn.huizong.aggregate.Explainer;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.Proof;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.observation.Observations;
import cn.huizong.pipeline.proof.HiddenAreas;
import cn.huizong.pipeline.proof.ProofTree;
import cn.huizong.pipeline.release.ReleasedReturns;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.page.Round;
import cn.huizong.portal.page.RoundChoice;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of a release, and how each came about down to the cells. */
@Controller
@OpenTo(Role.STATISTICIAN)
class FigurePages {

    private final Store store;
    private final RoundChoice rounds;

    FigurePages(Store store, RoundChoice rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    /** An indicator with its published values by area. */
    public record Row(String code, String name, String measure, Map<String, String> values) {}

    @GetMapping("/releases/{job}/{period}/{number}/figures")
    String list(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            Model model) {
        Round round = rounds.of(job, period);
        StoredRelease release = ReleaseFolder.find(store, job, round.period(), number);
        List<IndicatorValue> values =
                List.copyOf(store.releases().values(release).all());
        Map<String, IndicatorDefinition> indicators = round.job().indicators().stream()
                .collect(Collectors.toMap(IndicatorDefinition::code, each -> each, (first, next) -> first));
        Map<String, Row> rows = new LinkedHashMap<>();
        values.forEach(value -> rows.computeIfAbsent(value.indicator(), code -> row(code, indicators.get(code)))
                .values()
                .put(value.area(), text(value)));
        model.addAttribute("round", round);
        model.addAttribute("number", number);
        model.addAttribute("name", release.name());
        model.addAttribute(
                "areas", values.stream().map(IndicatorValue::area).distinct().toList());
        model.addAttribute("rows", rows.values());
        return "figures";
    }

    private static Row row(String code, @Nullable IndicatorDefinition indicator) {
        return indicator == null
                ? new Row(code, code, "", new LinkedHashMap<>())
                : new Row(code, indicator.name(), indicator.measure().name(), new LinkedHashMap<>());
    }

    private static String text(IndicatorValue value) {
        return value.published() == null
                ? value.status().chinese()
                : value.published().toPlainString();
    }

    @GetMapping("/releases/{job}/{period}/{number}/figures/{indicator}/{area}")
    String proof(
            @PathVariable(name = "job") String job,
            @PathVariable(name = "period") String period,
            @PathVariable(name = "number") int number,
            @PathVariable(name = "indicator") String indicator,
            @PathVariable(name = "area") String area,
            Model model) {
        Round round = rounds.of(job, period);
        StoredRelease release = ReleaseFolder.find(store, job, round.period(), number);
        IndicatorValue published =
                store.releases().values(release).find(indicator, area).orElseThrow(Absent::new);
        Observations returns = ReleasedReturns.of(store, release);
        Explainer explainer = new Explainer(round.catalogue(), round.job());
        HiddenAreas hidden = new HiddenAreas(
                round.catalogue().units(), explainer.withheldAreas(indicator, round.period(), returns, false));
        model.addAttribute("round", round);
        model.addAttribute("number", number);
        model.addAttribute("title", round.unitName(area) + " " + indicator + " " + name(round, indicator));
        model.addAttribute("published", text(published));
        model.addAttribute("lines", lines(explainer, hidden, round, indicator, area, returns));
        return "figure";
    }

    private static String name(Round round, String indicator) {
        return round.job().indicators().stream()
                .filter(each -> each.code().equals(indicator))
                .map(IndicatorDefinition::name)
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(
            Explainer explainer, HiddenAreas hidden, Round round, String indicator, String area, Observations returns) {
        if (hidden.contains(area)) {
            return List.of(HiddenAreas.WORDS);
        }
        Proof proof = explainer.explain(indicator, area, round.period(), returns);
        return new ProofTree(round.catalogue(), hidden).lines(proof.root());
    }
}
