package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.store.Submission;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets where: every route that there is, asked for by everybody, for things of his own unit and of another. The answers are held
 * against {@code spec/portal/routes.csv}, which says what is meant; a route it does not know fails the test.
 */
class RouteMatrixTests {

    private static final Path SPEC = Path.of("src/test/resources/spec/portal/routes.csv");
    private static final String HEADING = "route,thing,nobody,unit,statistician,leader,administrator";

    /** With all of these no form is incomplete; a thing of another unit is then refused for what it is. */
    private static final Map<String, String> COMPLETE = Map.of(
            "version",
            "1",
            "reason",
            "核对过了",
            "filledBy",
            "甲",
            "reviewedBy",
            "乙",
            "signedBy",
            "丙",
            "answer",
            "数据属实无误",
            "job",
            PortalFixture.JOB,
            "period",
            "2021");

    @TempDir
    Path folder;

    @Test
    void everyRouteIsOpenToThoseItIsMeantForAndToNobodyElse() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Map<String, Visitor> everybody = new LinkedHashMap<>();
            everybody.put("nobody", fixture.visitor());
            everybody.put("unit", fixture.visitor("unit", Role.UNIT, "321283"));
            everybody.put("statistician", fixture.visitor("tongji", Role.STATISTICIAN, ""));
            everybody.put("leader", fixture.visitor("lingdao", Role.LEADER, ""));
            everybody.put("administrator", fixture.visitor("guanli", Role.ADMINISTRATOR, ""));
            Map<String, Long> things = new LinkedHashMap<>();
            things.put("own", upload(fixture, "321283").id());
            things.put("other", upload(fixture, "321282").id());

            List<String> lines = new ArrayList<>(List.of(HEADING));
            for (String route : routes(fixture)) {
                boolean ofSubmission = route.contains("/returns/uploads/{id}") || route.contains("/submissions/{id}");
                for (String thing : ofSubmission ? List.of("own", "other") : List.of("")) {
                    List<String> answers = new ArrayList<>(List.of(route, thing));
                    everybody
                            .values()
                            .forEach(visitor ->
                                    answers.add(answer(visitor, route, things.getOrDefault(thing, 0L), thing)));
                    lines.add(String.join(",", answers));
                }
            }
            assertThat(lines).containsExactlyElementsOf(Files.readAllLines(SPEC));
        }
    }

    private static Submission upload(PortalFixture fixture, String unit) throws IOException {
        Path file = PortalFixture.sample("泰兴信访.xlsx");
        return new Submitting(fixture.store(), fixture.clock())
                .receive(PortalFixture.JOB, ReferencePeriod.year(2021), unit, "a.xlsx", file, Actor.SYSTEM);
    }

    private static TreeSet<String> routes(PortalFixture fixture) {
        TreeSet<String> routes = new TreeSet<>();
        for (RequestMappingInfo route : fixture.portal()
                .part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            for (String pattern : route.getPatternValues()) {
                if (route.getMethodsCondition().getMethods().isEmpty()) {
                    routes.add("GET " + pattern);
                }
                for (RequestMethod method : route.getMethodsCondition().getMethods()) {
                    routes.add(method + " " + pattern);
                }
            }
        }
        return routes;
    }

    private static String answer(Visitor visitor, String route, long id, String thing) {
        String path = route.replaceFirst("^\\w+ ", "")
                .replace("{id}", id == 0 ? "a1" : String.valueOf(id))
                .replace("{job}", PortalFixture.JOB)
                .replace("{period}", "2021")
                .replace("{number}", "7")
                .replace("{form}", "FZ05")
                .replace("{login}", "nobody")
                .replace("{indicator}", "F48")
                .replace("{area}", "321200")
                .replace("{name}", "summary.docx");
        Map<String, String> fields = null;
        if (route.startsWith("POST")) {
            fields = new LinkedHashMap<>(visitor.csrf());
            if (thing.equals("other")) {
                fields.putAll(COMPLETE);
            }
            if (path.equals("/setup")) {
                fields.putAll(Map.of("token", "x", "login", "second", "name", "x", "password", PortalFixture.PASSWORD));
            }
        }
        return word(visitor.ask(path, fields));
    }

    /** What an answer means: whether the page is there for whoever asks. */
    private static String word(Visitor.Page page) {
        String location = page.response().headers().firstValue("Location").orElse("");
        if (page.status() == 302 && location.contains("/login")) {
            return "login";
        }
        return switch (page.status()) {
            case 403 -> page.text().contains("不对您的账户开放") ? "closed" : "forged";
            case 401 -> "refused";
            case 404 -> "absent";
            case 500 -> "failed";
            default -> "open";
        };
    }
}
