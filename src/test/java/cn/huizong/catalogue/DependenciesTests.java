package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Formula;
import cn.huizong.rule.Measure;
import cn.huizong.spec.AnyItem;
import cn.huizong.spec.SpecCity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependenciesTests {

    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);

    @Test
    void aReturnTouchesWhatItsFiguresTouch() {
        Dependencies dependencies =
                new Dependencies(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, List.of()), YEAR);

        for (Form form : SpecCity.FORMS) {
            for (Unit unit : SpecCity.UNITS.all()) {
                Set<String> touched = new HashSet<>();
                form.items().forEach(item -> touched.addAll(dependencies.indicators(item.code(), unit.code())));

                assertThat(dependencies.indicatorsOfForm(form.code(), unit.code()))
                        .as(form.code() + " " + unit.code())
                        .isEqualTo(dependencies.inOrder(touched));
            }
        }
        assertThat(dependencies.indicatorsOfForm("C", "LAW")).containsExactly("RULES");
        assertThat(dependencies.indicatorsOfForm("C", "EAST")).isEmpty();
    }

    @Test
    void thousandsOfReturnsAreAskedForSoon() {
        List<String> units =
                IntStream.range(0, 2_000).mapToObj(number -> "U" + number).toList();
        List<String> items =
                IntStream.range(0, 100).mapToObj("M01.%03d"::formatted).toList();
        Catalogue catalogue = catalogue(units, items);

        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        Dependencies dependencies =
                new Dependencies(catalogue, catalogue.job("many").orElseThrow(), YEAR);
        units.forEach(
                unit -> assertThat(dependencies.indicatorsOfForm("M01", unit)).hasSize(100));
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private static Catalogue catalogue(List<String> units, List<String> items) {
        Form form = new Form(
                "M01",
                "many",
                "表",
                2020,
                "号",
                "",
                "",
                "",
                null,
                Frequency.ANNUAL,
                List.of("all"),
                List.of(),
                MarkMeaning.MISSING,
                Map.of(),
                List.of(),
                items.stream().map(DependenciesTests::item).toList());
        return new Catalogue(
                new Units(units.stream().map(DependenciesTests::unit).toList()),
                List.of(form),
                List.of(job(items)),
                "");
    }

    private static Unit unit(String code) {
        return new Unit(code, "单位" + code, UnitKind.DISTRICT, code, Set.of("all"), null, null, null, null, List.of());
    }

    private static Item item(String code) {
        return new Item(code, code, ItemKind.FLOW, Measure.of("件"), 0, 0, true, false, false, List.of(), "", "");
    }

    private static IndicatorDefinition indicator(String item) {
        return new IndicatorDefinition(
                item,
                item,
                item,
                "一",
                Measure.of("件"),
                IndicatorKind.FLOW,
                Compilation.SUM,
                Formula.parse(item, new AnyItem()),
                null,
                null,
                null,
                null,
                List.of(),
                0,
                "");
    }

    private static JobDefinition job(List<String> items) {
        return new JobDefinition(
                "many",
                "许多",
                "CITY",
                "SELF",
                "MANY",
                "MANY",
                "1.0",
                Frequency.ANNUAL,
                List.of("M01"),
                31,
                RoundingMode.HALF_UP,
                Map.of(),
                List.of(Section.untitled("一")),
                "",
                List.of(),
                items.stream().map(DependenciesTests::indicator).toList(),
                Path.of("many"));
    }
}
