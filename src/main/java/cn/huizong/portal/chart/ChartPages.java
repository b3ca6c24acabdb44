package cn.huizong.portal.chart;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.Units;
import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.proof.MeasureName;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.page.Times;
import cn.huizong.portal.release.ApprovedRelease;
import cn.huizong.portal.release.ApprovedReleases;
import cn.huizong.store.Store;
import cn.huizong.store.account.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An indicator by area and over time, as it was approved. What was not approved is not there. */
@Controller
@OpenTo({Role.LEADER, Role.STATISTICIAN})
class ChartPages {

    private final Store store;
    private final CurrentCatalogue catalogue;
    private final ApprovedReleases releases;

    ChartPages(Store store, CurrentCatalogue catalogue, ApprovedReleases releases) {
        this.store = store;
        this.catalogue = catalogue;
        this.releases = releases;
    }

    /** An area to choose. */
    public record Area(String code, String name) {}

    @GetMapping("/charts")
    String show(
            @RequestParam(name = "job", defaultValue = "") String job,
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "indicator", defaultValue = "") String indicator,
            @RequestParam(name = "area", defaultValue = "") String area,
            Model model) {
        ChartChoice.of(releases.holding(), job, period).ifPresent(choice -> show(choice, indicator, area, model));
        return "charts";
    }

    private void show(ChartChoice choice, String asked, String area, Model model) {
        IndicatorValues values = store.releases().values(choice.shown().release());
        List<IndicatorGroup> groups = choice.groups(values);
        model.addAttribute("jobs", choice.jobs());
        model.addAttribute("periods", choice.periods());
        model.addAttribute("shown", choice.shown());
        model.addAttribute("approvedAt", Times.minute(choice.shown().approval().at()));
        model.addAttribute("groups", groups);
        ChartChoice.indicator(groups, asked).ifPresent(indicator -> {
            List<Area> areas = areas(choice, values, indicator);
            model.addAttribute("indicator", indicator);
            model.addAttribute("measure", MeasureName.of(indicator));
            model.addAttribute("areas", areas);
            draw(choice, values, indicator, known(area, areas), model);
        });
    }

    /** @param area beside the city in the course of time; "" for none */
    private void draw(
            ChartChoice choice, IndicatorValues values, IndicatorDefinition indicator, String area, Model model) {
        Units units = catalogue.get().units();
        AreaTable.Edition now = edition(choice.shown(), values);
        AreaTable.Edition before = choice.lastYear()
                .map(approved -> edition(approved, store.releases().values(approved.release())))
                .filter(edition -> !edition.areas(indicator).isEmpty())
                .orElse(null);
        model.addAttribute("area", area);
        model.addAttribute("lastYear", choice.period().lastYear().chinese());
        model.addAttribute("compared", before != null);
        model.addAttribute("byArea", new AreaTable(choice.job(), units, indicator).of(now, before));
        model.addAttribute(
                "byPeriod", new PeriodTable(store, choice.job(), units, indicator).of(choice.periods(), area));
    }

    private static AreaTable.Edition edition(ApprovedRelease approved, IndicatorValues values) {
        return new AreaTable.Edition(approved.release().period().chinese(), values);
    }

    /** The areas beside the city that have this indicator. */
    private List<Area> areas(ChartChoice choice, IndicatorValues values, IndicatorDefinition indicator) {
        Units units = catalogue.get().units();
        return values.all().stream()
                .filter(value -> value.indicator().equals(indicator.code()))
                .map(IndicatorValue::area)
                .filter(area -> !area.equals(choice.job().area()))
                .map(area -> new Area(area, units.nameOf(area)))
                .toList();
    }

    private static String known(String area, List<Area> areas) {
        return areas.stream().anyMatch(each -> each.code().equals(area)) ? area : "";
    }
}
