package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.account.Role;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of nobody in particular, and pages that say what went wrong. */
class ProbesTests {

    @TempDir
    Path folder;

    @Test
    void whoOnlyLooksGetsNoSessionAndWhoSignsInGetsAToken() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.account("lingdao", Role.LEADER, "");
            for (String path : List.of("/health", "/assets/portal.css", "/nowhere", "/", "/returns")) {
                assertThat(cookies(fixture.visitor().ask(path, null))).as(path).isEmpty();
            }
            assertThat(cookies(fixture.visitor().get("/login"))).isNotEmpty();
        }
    }

    @Test
    void pagesThatSayWhatWentWrongAreWholeWithAndWithoutASession() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor leader = fixture.visitor("lingdao", Role.LEADER, "");
            assertThat(fixture.visitor().get("/nowhere"))
                    .returns(404, Visitor.Page::status)
                    .satisfies(page -> assertThat(page.text()).contains("没有这个页面"));
            Visitor.Page forged = fixture.visitor().post("/login", Map.of("login", "lingdao", "password", "x"));
            assertThat(forged.status()).isEqualTo(403);
            assertThat(forged.document().select("h1").text()).isEqualTo("没有办成");

            assertThat(forged.response().headers().firstValue("Content-Language"))
                    .hasValue("zh-CN");

            Visitor.Page absent = leader.get("/summary/" + PortalFixture.JOB + "/2021/7");
            assertThat(absent.status()).isEqualTo(404);
            assertThat(absent.form("/logout").get("_csrf")).isNotEmpty();
            assertThat(leader.submit(absent, "/logout", Map.of()).path()).isEqualTo("/login?left");
        }
    }

    /** Before it was looked whether a form is forged, and so before there was a token. */
    @Test
    void aRequestThatIsTooLargeIsToldSo() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor unit = fixture.visitor("unit", Role.UNIT, "321283");
            // Without a length, as if it had no end.
            HttpRequest.BodyPublisher endless =
                    HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString("--x--"));
            Visitor.Page refused = unit.send(HttpRequest.newBuilder(unit.address("/returns/uploads"))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(endless));
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.text()).contains("上传的文件太大");
        }
    }

    private static List<String> cookies(Visitor.Page page) {
        return page.response().headers().allValues("Set-Cookie");
    }
}
