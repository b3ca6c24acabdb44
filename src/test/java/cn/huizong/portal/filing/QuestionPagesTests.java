package cn.huizong.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.store.account.Role;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
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
            Visitor unit = fixture.visitor("jingjiang", Role.UNIT, "321282");
            Document page = unit.get("/questions?period=2021").document();
            assertThat(page.select("article.query")).isNotEmpty().allMatch(asked -> asked.select("textarea")
                            .size()
                    == 1);
            assertThat(page.select("article.hint"))
                    .isNotEmpty()
                    .allMatch(hint -> hint.select("form").isEmpty());
        }
    }
}
