package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.Submission;
import cn.huizong.store.account.Role;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards and lists speak of the file that counts, and say of one that does not that it does not. */
class FileInForceTests {

    private static final String BOARD = "/board?period=2021";
    private static final String RETURNS = "/returns?period=2021";

    @TempDir
    Path folder;

    private PortalFixture fixture;
    private ReadyFiles files;
    private Visitor unit;
    private Visitor statistician;

    @BeforeEach
    void open() {
        fixture = new PortalFixture(folder);
        files = new ReadyFiles(fixture);
        unit = fixture.visitor("taixing", Role.UNIT, ReadyFiles.UNIT);
        statistician = fixture.visitor("tongji", Role.STATISTICIAN, "");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void badgesLinkTheFileHandedInLastNotTheOneUploadedLast() {
        Submission older = files.ready("一.csv", "FZ05");
        Submission newer = files.ready("二.csv", "FZ05");
        files.handIn(newer);
        files.handIn(older);

        assertThat(statistician.get(BOARD).document().select(".board td a").eachAttr("href"))
                .containsExactly("/submissions/" + older.id());
        assertThat(unit.get(RETURNS)
                        .document()
                        .select("[aria-label=应报报表] a:has(.state)")
                        .eachAttr("href"))
                .containsExactly("/returns/uploads/" + older.id());
    }

    @Test
    void aFileThatIsOnlyReadyDoesNotTakeThePlaceOfTheOneHandedIn() {
        Submission handedIn = files.handIn(files.ready("一.csv", "FZ05"));
        files.ready("二.csv", "FZ05");

        assertThat(unit.get(RETURNS)
                        .document()
                        .select("[aria-label=应报报表] a:has(.state-submitted)")
                        .eachAttr("href"))
                .containsExactly("/returns/uploads/" + handedIn.id());
    }

    @Test
    void aFileThatWasReplacedSaysSoBesideItsState() {
        Submission both = files.handIn(files.ready("一.csv", "FZ04", "FZ05"));
        assertThat(unit.get("/returns/uploads/" + both.id()).text()).doesNotContain("已被代替");
        files.handIn(files.ready("二.csv", "FZ05"));
        assertThat(statistician
                        .get("/submissions/" + both.id())
                        .document()
                        .select("h1")
                        .text())
                .contains("已报送 FZ05已被代替");
        files.handIn(files.ready("三.csv", "FZ04"));

        assertThat(statistician
                        .get("/submissions/" + both.id())
                        .document()
                        .select("h1")
                        .text())
                .contains("已报送 已被代替");
        assertThat(unit.get("/returns/uploads/" + both.id())
                        .document()
                        .select("h1")
                        .text())
                .contains("已报送 已被代替");
        assertThat(unit.get(RETURNS)
                        .document()
                        .select("#uploads tr:has(.replaced)")
                        .eachText())
                .singleElement()
                .asString()
                .contains("一.csv", "已报送 已被代替");
    }

    @Test
    void whatWaitsOnlyForNamesIsCalledReadyAndNotHandedIn() {
        files.ready("一.csv", "FZ05");
        assertThat(statistician
                        .get(BOARD)
                        .document()
                        .select(".board .state-ready")
                        .text())
                .isEqualTo("可报送，未报送");
    }

    @Test
    void aDayThatHasPassedIsRedOnlyUntilTheReturnIsHandedIn() {
        fixture.clock().forward(Duration.ofDays(365));
        Submission file = files.ready("一.csv", "FZ05");
        String row = "[aria-label=应报报表] tr:has(th:contains(FZ05))";
        assertThat(unit.get(RETURNS).document().select(row + " td.late").text()).contains("已过");
        assertThat(statistician
                        .get(BOARD)
                        .document()
                        .select(".board small.late")
                        .text())
                .isEqualTo("迟");

        files.handIn(file);
        assertThat(unit.get(RETURNS).document().select(row).text())
                .contains("已报送")
                .doesNotContain("已过");
        assertThat(unit.get(RETURNS).document().select(row + " td.late")).isEmpty();
        assertThat(statistician.get(BOARD).document().select(".board small.late"))
                .isEmpty();
        assertThat(statistician
                        .get(BOARD)
                        .document()
                        .select(".board small.muted")
                        .text())
                .isEqualTo("迟");
    }
}
