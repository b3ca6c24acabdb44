package cn.huizong.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.observation.ObservationStatus;
import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.publish.text.FigureText;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.account.Role;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaders see of an indicator: tables, which a script draws. */
class ChartPagesTests {

    private static final String CITY = "321200";
    private static final String HAILING = "321202";
    private static final String JINGJIANG = "321282";
    private static final String TAIXING = "321283";
    private static final String XINGHUA = "321281";

    /** A count and a rate. */
    private static final String COUNT = "F01";

    private static final String RATE = "F03";

    @TempDir
    Path folder;

    @Test
    void whatWasNotApprovedIsNotThere() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor leader = fixture.visitor("lingdao", Role.LEADER, "");
            new PublishedFigures(2021).with(COUNT, CITY, "7777").published(fixture.store(), 1);

            assertThat(leader.get("/charts").text()).contains("还没有批准的发布版").doesNotContain("7777");

            new PublishedFigures(2020).with(COUNT, CITY, "5555").approved(fixture.store(), 1, 0);
            new PublishedFigures(2020).with(COUNT, CITY, "6666").published(fixture.store(), 2);
            for (String asked :
                    List.of("/charts", "/charts?period=2021", "/charts?period=x&indicator=x&area=x&job=x")) {
                Visitor.Page page = leader.get(asked);
                assertThat(page.document().select("h1").text()).isEqualTo("法治政府建设统计 2020年");
                assertThat(page.text()).contains("5555").doesNotContain("6666", "7777");
            }
        }
    }

    @Test
    void theFiguresAreThoseOfTheReleaseThatHoldsBesideThoseOfLastYear() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor leader = fixture.visitor("lingdao", Role.LEADER, "");
            new PublishedFigures(2020)
                    .with(COUNT, CITY, "600")
                    .with(COUNT, HAILING, "250", ObservationStatus.B)
                    .approved(fixture.store(), 1, 0);
            new PublishedFigures(2021).with(COUNT, CITY, "1").approved(fixture.store(), 1, 0);
            StoredRelease held = new PublishedFigures(2021)
                    .with(COUNT, CITY, "700", ObservationStatus.P)
                    .with(COUNT, HAILING, "300")
                    .with(COUNT, JINGJIANG, "4321", ObservationStatus.Q)
                    .nearly(COUNT, TAIXING, "6000")
                    .with(COUNT, XINGHUA, "", ObservationStatus.L)
                    .approved(fixture.store(), 2, 1);

            Visitor.Page page = leader.get("/charts?indicator=" + COUNT);

            assertThat(page.text()).doesNotContain("4321");
            assertThat(rows(page.document(), "bar"))
                    .containsExactly("泰州市 缺 700 600", "海陵区 300 250", "靖江市 不予公布 —", "泰兴市 近6000 —", "兴化市 未报送 —");
            assertThat(page.document().select("#table-bar [data-value]").eachAttr("data-value"))
                    .as("what is drawn")
                    .containsExactly("700", "600", "300", "250");
            assertThat(page.document().select("#table-bar + p").text()).isEqualTo("缺：有单位未报送，或该项为空、无法采用，数据不全。");
            fixture.store()
                    .releases()
                    .values(held)
                    .all()
                    .forEach(value -> assertThat(rows(page.document(), "bar"))
                            .anyMatch(row -> row.contains(" " + FigureText.value(value) + " ")));
        }
    }

    @Test
    void aCountOfTheCityIsNotDrawnBesideItsPartsAndARateIs() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor leader = fixture.visitor("lingdao", Role.LEADER, "");
            new PublishedFigures(2020).with("F05", CITY, "12").approved(fixture.store(), 1, 0);
            new PublishedFigures(2021)
                    .with(COUNT, CITY, "700")
                    .with(COUNT, HAILING, "300")
                    .with(RATE, CITY, "99.5")
                    .with(RATE, HAILING, "98.0")
                    .with("F02", CITY, "12")
                    .approved(fixture.store(), 1, 0);

            assertThat(drawn(leader, COUNT)).containsExactly("海陵区 300");
            assertThat(drawn(leader, RATE)).containsExactly("泰州市 99.5", "海陵区 98.0");
            assertThat(drawn(leader, "F02")).containsExactly("泰州市 12");
        }
    }

    @Test
    void aPeriodWithoutAnApprovedReleaseKeepsItsPlace() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor leader = fixture.visitor("lingdao", Role.LEADER, "");
            figures(2021).approved(fixture.store(), 1, 0);

            Document one = leader.get("/charts").document();
            assertThat(one.select("#by-period + p").text()).isEqualTo("只有2021年一期有批准的发布版，还画不出走势。");
            assertThat(one.select("[data-chart=line]")).isEmpty();
            assertThat(one.text()).contains("没有批准的2020年数，不作比较。");

            figures(2019).approved(fixture.store(), 3, 0);
            figures(2020).published(fixture.store(), 1);
            Document two = leader.get("/charts?area=" + HAILING).document();
            assertThat(rows(two, "line"))
                    .containsExactly("2019年 2019 201 r003", "2020年 没有批准 没有批准 —", "2021年 2021 203 r001");
            assertThat(two.select("#table-line a").eachAttr("href"))
                    .containsExactly(
                            "/summary/" + PortalFixture.JOB + "/2019/3", "/summary/" + PortalFixture.JOB + "/2021/1");
            assertThat(two.select("#table-line [data-series]").eachText())
                    .as("a count of the city is not drawn beside that of an area")
                    .containsExactly("海陵区");
            assertThat(two.select("[data-chart=line] canvas[role=img]").attr("aria-label"))
                    .contains("历期", "2019年至2021年");
        }
    }

    @Test
    void indicatorsAreChosenBySectionAndWhatDrawsThemIsThere() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor statistician = fixture.visitor("tongji", Role.STATISTICIAN, "");
            figures(2021).with("F48", CITY, "5").approved(fixture.store(), 1, 0);

            Document page = statistician.get("/charts?indicator=F48").document();

            assertThat(page.select("optgroup").eachAttr("label")).containsExactly("一(一)1　政务服务改革", "一(五)3　仲裁与信访");
            assertThat(page.select("select[name=indicator] option").eachAttr("value"))
                    .containsExactly(COUNT, "F48");
            assertThat(page.select("select[name=indicator] option[selected]").attr("value"))
                    .isEqualTo("F48");
            assertThat(page.select("script[src]").eachAttr("src"))
                    .hasSize(3)
                    .allSatisfy(script ->
                            assertThat(statistician.get(script).status()).isEqualTo(200));
            assertThat(page.select("script:not([src]), [style]")).isEmpty();
        }
    }

    private static PublishedFigures figures(int year) {
        return new PublishedFigures(year)
                .with(COUNT, CITY, String.valueOf(year))
                .with(COUNT, HAILING, String.valueOf(year - 1818));
    }

    private static List<String> rows(Document page, String kind) {
        return page.select("#table-" + kind + " tbody tr").eachText();
    }

    private static List<String> drawn(Visitor leader, String indicator) {
        return leader.get("/charts?indicator=" + indicator)
                .document()
                .select("#table-bar tr[data-drawn]")
                .eachText();
    }
}
