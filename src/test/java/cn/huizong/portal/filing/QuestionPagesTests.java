package cn.huizong.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.store.account.Role;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionPagesTests {

    @TempDir
    Path folder;

    @Test
    void onlyAQueryAsksForAnExplanation() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.fillInboxWithout(List.of());
            fixture.run(fixture.visitor("tongji", Role.STATISTICIAN, ""));
            Elements queries = asked(fixture.visitor("jingjiang", Role.UNIT, "321282"), "query");
            assertThat(queries)
                    .isNotEmpty()
                    .allMatch(query -> query.select("textarea").size() == 1);
            Elements hints = asked(fixture.visitor("hailing", Role.UNIT, "321202"), "hint");
            assertThat(hints).isNotEmpty().allMatch(hint -> hint.select("form").isEmpty());
        }
    }

    private static Elements asked(Visitor unit, String severity) {
        return unit.get("/questions?period=2021").document().select("article." + severity);
    }
}
