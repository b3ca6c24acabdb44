package cn.huizong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.huizong.observation.ObservationStatus;
import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.chart.PublishedFigures;
import cn.huizong.store.account.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts as leaders see them: with scripts and without. */
class ChartsBrowserTests {

    private static final List<String> AREAS =
            List.of("321202", "321203", "321204", "321281", "321282", "321283", "321200_SELF");

    @TempDir
    Path folder;

    @Test
    void chartsAreDrawnFromTheTablesBesideThem() {
        try (PortalFixture fixture = new PortalFixture(folder);
                Chromium chromium = new Chromium()) {
            publish(fixture);
            Page page = signedIn(fixture, chromium, true);

            page.navigate("/charts?indicator=F01");
            org.assertj.core.api.Assertions.assertThat(drawn(page, "bar"))
                    .isEqualTo("[[820,412,null,null,1210,1033,96],[805,431,602,900,1190,1101,90]]");
            org.assertj.core.api.Assertions.assertThat(drawn(page, "line")).isEqualTo("[[3610,null,4702,5119,6571]]");
            chromium.look(page, "charts-count");

            page.getByLabel("历期中加画").selectOption("321202");
            page.waitForURL("**area=321202");
            assertThat(page.getByLabel("历期中加画")).isFocused();
            page.navigate("/charts?indicator=F21&area=321202");
            org.assertj.core.api.Assertions.assertThat(drawn(page, "line"))
                    .isEqualTo("[[97.1,null,98.4,99.5,99.2],[96,null,97.6,98.5,99]]");
            chromium.look(page, "charts-rate");
            page.navigate("/charts?indicator=F64");
            chromium.look(page, "charts-change");
            org.assertj.core.api.Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheTablesAreRead() {
        try (PortalFixture fixture = new PortalFixture(folder);
                Chromium chromium = new Chromium()) {
            publish(fixture);
            Page page = signedIn(fixture, chromium, false);

            page.navigate("/charts");
            assertThat(page.locator("canvas").first()).isHidden();
            assertThat(page.locator("#table-bar")).containsText("不予公布");
            page.getByLabel("指标").selectOption("F21");
            page.locator("main form button").click();
            assertThat(page.locator("h2")).hasText("行政规范性文件合法性审核率（%）");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/browser/charts-without-scripts.png"))
                    .setFullPage(true));
        }
    }

    private static Page signedIn(PortalFixture fixture, Chromium chromium, boolean scripts) {
        fixture.account("lingdao", Role.LEADER, "");
        Page page = chromium.person("http://127.0.0.1:" + fixture.portal().port(), scripts);
        page.navigate("/login");
        page.getByLabel("账号").fill("lingdao");
        page.getByLabel("密码").fill(PortalFixture.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/summary");
        return page;
    }

    /** What the library was given, series by series. */
    private static String drawn(Page page, String kind) {
        Locator canvas = page.locator("[data-chart=" + kind + "] canvas");
        assertThat(canvas).isVisible();
        return (String)
                canvas.evaluate("canvas => JSON.stringify(Chart.getChart(canvas).data.datasets.map(set => set.data))");
    }

    private static void publish(PortalFixture fixture) {
        year(2017, "3610", "700 380 500 850 1000 95 85", "97.1", "96.0 97.0 96.5 98.0 97.7 98.1 99.0")
                .approved(fixture.store(), 1, 0);
        year(2019, "4702", "790 400 580 880 1100 990 88", "98.4", "97.6 98.0 98.5 99.0 98.7 98.1 99.9")
                .approved(fixture.store(), 1, 0);
        year(2020, "5119", "805 431 602 900 1190 1101 90", "99.5", "98.5 99.4 100.0 98.9 99.3 99.8 100.0")
                .approved(fixture.store(), 1, 0);
        PublishedFigures last = new PublishedFigures(2021)
                .with("F01", "321200", "6571", ObservationStatus.P)
                .with("F01", "321202", "820")
                .with("F01", "321203", "412", ObservationStatus.B)
                .with("F01", "321204", "99999", ObservationStatus.Q)
                .nearly("F01", "321281", "6000")
                .with("F01", "321282", "1210")
                .with("F01", "321283", "1033", ObservationStatus.V)
                .with("F01", "321200_SELF", "96");
        rates(last, "99.2", "99.0 98.4 100.0 99.9 98.3 99.1 100.0");
        List<String> changes = List.of("-0.3", "0.5", "-1.0", "0.0", "1.0", "-1.0", "-0.7");
        last.with("F64", "321200", "-0.3");
        for (int i = 0; i < AREAS.size(); i++) {
            last.with("F64", AREAS.get(i), changes.get(i));
        }
        last.approved(fixture.store(), 1, 0);
    }

    private static PublishedFigures year(int year, String city, String counts, String rate, String rates) {
        PublishedFigures figures = new PublishedFigures(year).with("F01", "321200", city);
        List<String> each = Arrays.asList(counts.split(" "));
        for (int i = 0; i < AREAS.size(); i++) {
            figures.with("F01", AREAS.get(i), each.get(i));
        }
        return rates(figures, rate, rates);
    }

    private static PublishedFigures rates(PublishedFigures figures, String city, String rates) {
        figures.with("F21", "321200", city);
        List<String> each = Arrays.asList(rates.split(" "));
        for (int i = 0; i < AREAS.size(); i++) {
            figures.with("F21", AREAS.get(i), each.get(i));
        }
        return figures;
    }
}
