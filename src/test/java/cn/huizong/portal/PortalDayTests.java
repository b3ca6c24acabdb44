package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.account.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One day of all four people, in a browser without scripts. */
class PortalDayTests {

    @TempDir
    Path folder;

    @Test
    void explore() throws Exception {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Map<String, String> units = Map.of(
                    "兴化", "321281", "姜堰", "321204", "泰兴", "321283", "海陵", "321202", "靖江", "321282", "高港", "321203");
            Map<String, Visitor> visitors = new java.util.HashMap<>();
            units.forEach((name, code) -> visitors.put(name, fixture.visitor("u" + code, Role.UNIT, code)));
            try (var files = Files.list(Path.of("jobs/law-based-government/samples/2021"))) {
                for (Path file : files.sorted().toList()) {
                    for (String name : units.keySet()) {
                        if (file.getFileName().toString().contains(name)) {
                            Visitor v = visitors.get(name);
                            Visitor.Page back = v.upload(
                                    v.get("/returns?period=2021"),
                                    Map.of(file.getFileName().toString(), Files.readAllBytes(file)));
                            assertThat(back.status()).as(back.text()).isEqualTo(200);
                            for (int i = 0; i < 200 && back.text().contains("正在审核"); i++) {
                                Thread.sleep(100);
                                back = v.get(back.path());
                            }
                            System.out.println(file.getFileName() + " " + back.path() + " "
                                    + back.document().select("h1 .state").text() + " "
                                    + back.document()
                                            .select(".findings > li.mandatory, .findings > li.query")
                                            .eachText());
                        }
                    }
                }
            }
        }
    }
}
