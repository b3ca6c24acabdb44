package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One day of all four people, in a browser without scripts. */
class PortalDayTests {

    private static final String TAIXING = "321283";
    private static final String JINGJIANG = "321282";
    private static final List<String> UPLOADED = List.of("泰兴信访.xlsx", "泰兴信访(更正).xlsx", "靖江审计（旧表）.xls");

    private static final String RELEASES = "/releases/" + PortalFixture.JOB + "/2021/";

    @TempDir
    Path folder;

    @Test
    void fromTheFirstStartToTheLeadersPage() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.fillInboxWithout(UPLOADED);
            Visitor administrator = firstStart(fixture);
            Visitor unit = newcomer(fixture, administrator, "taixing", Role.UNIT, TAIXING);
            Visitor other = newcomer(fixture, administrator, "jingjiang", Role.UNIT, JINGJIANG);
            Visitor statistician = newcomer(fixture, administrator, "tongji", Role.STATISTICIAN, "");
            Visitor leader = newcomer(fixture, administrator, "lingdao", Role.LEADER, "");

            aTemplateComesAsAWorkbook(unit);
            String spoiled = upload(unit, "泰兴信访.xlsx");
            Visitor.Page verdict = verdict(unit, spoiled);
            assertThat(verdict.document().select("h1 .state").text()).isEqualTo("有错误");
            assertThat(verdict.document().select(".finding.mandatory").text())
                    .contains("D10", "76l", "不小于 0 的整数", "请核对原始台账");
            assertThat(verdict.document().select("td.mark.mandatory").text()).contains("76l");
            assertThat(verdict.text()).doesNotContain("/submission\"");

            String mended = upload(unit, "泰兴信访(更正).xlsx");
            Visitor.Page handedIn = handIn(unit, verdict(unit, mended), mended);
            assertThat(handedIn.document().select("h1 .state").text()).isEqualTo("已报送");

            String queried = upload(other, "靖江审计（旧表）.xls");
            Visitor.Page asked = verdict(other, queried);
            assertThat(asked.document().select("h1 .state").text()).isEqualTo("待说明");
            Visitor.Page explained = other.submit(
                    asked,
                    queried + "/explanations",
                    Map.of(
                            "explanation-"
                                    + asked.document().select(".finding.query").attr("value"),
                            "区里仍沿用旧表，指标没有变化"));
            assertThat(explained.document().select("h1 .state").text()).isEqualTo("可报送");
            handIn(other, explained, queried);

            accept(statistician, mended);
            accept(statistician, queried);
            assertThat(statistician
                            .get("/board?period=2021")
                            .document()
                            .select(".board")
                            .text())
                    .contains("已验收", "未报");

            run(fixture, statistician);
            Visitor.Page releases = statistician.get("/releases?period=2021");
            assertThat(releases.document().select("tbody th").text()).isEqualTo("r001");
            aFigureIsProvedDownToTheCell(statistician);
            Visitor.Page refused = statistician.post(
                    RELEASES + "1/approval",
                    with(statistician.get(RELEASES + "1").form("/logout"), "reason", "各单位已报齐"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("强制性问题没有解决");
            twoFilesAreSetAside(statistician);
            run(fixture, statistician);
            String release = RELEASES + "2";
            assertThat(leader.get("/summary").text()).contains("还没有批准的发布版");
            Visitor.Page approved = statistician.submit(
                    statistician.get(release), release + "/approval", Map.of("reason", "各单位已报齐，核对无误"));
            assertThat(approved.status()).as(approved.text()).isEqualTo(200);
            assertThat(approved.text()).contains("已批准".substring(1), "核对无误");

            Visitor.Page summary = leader.get("/summary");
            assertThat(summary.document().select("h1").text()).contains("法治政府建设统计", "2021年");
            String page = summary.document().select("iframe").attr("src");
            assertThat(leader.get(page).text()).contains("行政复议");
            assertThat(leader.get(page.replace("/page", "/files/summary.docx")).bytes())
                    .startsWith('P', 'K');

            assertThat(statistician
                            .get(mended.replace("/returns/uploads", "/submissions"))
                            .text())
                    .contains("已封存");
            sealedReturnsStayAsTheyAre(fixture, unit);
            theLogTellsAllOfIt(fixture, administrator);
        }
    }

    private Visitor firstStart(PortalFixture fixture) {
        Visitor administrator = fixture.visitor();
        Visitor.Page setup = administrator.get("/");
        assertThat(setup.path()).isEqualTo("/setup");
        Map<String, String> filled = Map.of("login", "guanli", "name", "系统管理员", "password", PortalFixture.PASSWORD);
        Visitor.Page wrong = administrator.submit(setup, "/setup", with(filled, "token", "guessed"));
        assertThat(wrong.status()).isEqualTo(422);
        Visitor.Page made = administrator.submit(
                administrator.get("/setup"),
                "/setup",
                with(filled, "token", fixture.portal().setupToken()));
        assertThat(made.text()).contains("系统管理员已建好，请登录").doesNotContain("新密码");
        assertThat(administrator.get("/setup").status()).isEqualTo(404);
        administrator.signIn("guanli", PortalFixture.PASSWORD);
        assertThat(administrator.get("/").path()).isEqualTo("/accounts");
        return administrator;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        return Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry(name, value)))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gets a password from the administrator and has to replace it first. */
    private Visitor newcomer(PortalFixture fixture, Visitor administrator, String login, Role role, String unit) {
        Visitor.Page made = administrator.submit(
                administrator.get("/accounts"),
                "/accounts",
                Map.of("login", login, "name", "用户" + login, "role", role.word(), "unit", unit));
        String password = made.document().select("[data-secret]").text();
        Visitor newcomer = fixture.visitor();
        newcomer.signIn(login, password);
        Visitor.Page forced = newcomer.get("/");
        assertThat(forced.path()).isEqualTo("/password");
        newcomer.submit(
                forced,
                "/password",
                Map.of("old", password, "fresh", PortalFixture.PASSWORD, "again", PortalFixture.PASSWORD));
        newcomer.signIn(login, PortalFixture.PASSWORD);
        return newcomer;
    }

    private static void aTemplateComesAsAWorkbook(Visitor unit) {
        Visitor.Page returns = unit.get("/returns");
        assertThat(returns.document().select("h1").text()).contains("泰兴市");
        assertThat(returns.document()
                        .select("select[name=period] option[selected]")
                        .text())
                .isEqualTo("2021年");
        String link = returns.document().select("a[href*=templates/FZ05]").attr("href");
        Visitor.Page template = unit.get(link);
        assertThat(template.bytes()).startsWith('P', 'K');
        assertThat(template.response()
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment");
    }

    private static String upload(Visitor unit, String sample) throws IOException {
        Visitor.Page back = unit.upload(
                unit.get("/returns?period=2021"), Map.of(sample, Files.readAllBytes(PortalFixture.sample(sample))));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        return back.path();
    }

    private static Visitor.Page verdict(Visitor unit, String upload) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> unit.get(upload), page -> !page.text().contains("正在审核"));
    }

    private static Visitor.Page handIn(Visitor unit, Visitor.Page page, String upload) {
        Visitor.Page back = unit.submit(
                page, upload + "/submission", Map.of("filledBy", "张三", "reviewedBy", "李四", "signedBy", "王五"));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        return back;
    }

    private static void accept(Visitor statistician, String upload) {
        String review = upload.replace("/returns/uploads", "/submissions");
        Visitor.Page back = statistician.submit(statistician.get(review), review + "/acceptance", Map.of());
        assertThat(back.document().select("h1 .state").text()).isEqualTo("已验收");
    }

    private static void run(PortalFixture fixture, Visitor statistician) {
        fixture.run(statistician);
        assertThat(statistician
                        .get("/runs?period=2021")
                        .document()
                        .select("tbody")
                        .text())
                .contains("完成", "r001");
    }

    private static void aFigureIsProvedDownToTheCell(Visitor statistician) {
        Visitor.Page figures = statistician.get(RELEASES + "1/figures");
        String link = figures.document().select("a[href*=/figures/F48/]").attr("href");
        assertThat(statistician.get(link).document().select(".proof").text())
                .contains("泰兴信访(更正).xlsx [FZ05 信访工作情况统计表]");
    }

    private static void twoFilesAreSetAside(Visitor statistician) {
        Visitor.Page anomalies = statistician.get("/anomalies?period=2021&severity=mandatory");
        List<String> decisions = anomalies.document().select("form.decide").eachAttr("action");
        assertThat(decisions).hasSize(2);
        for (String decision : decisions) {
            Visitor.Page back =
                    statistician.submit(anomalies, decision, Map.of("verdict", "accept", "reason", "已用另一份，此件作废"));
            assertThat(back.status()).as(back.text()).isEqualTo(200);
        }
    }

    private static void sealedReturnsStayAsTheyAre(PortalFixture fixture, Visitor unit) throws IOException {
        String again = upload(unit, "泰兴信访(更正).xlsx");
        Visitor.Page verdict = verdict(unit, again);
        assertThat(verdict.document().select("[role=alert]").text()).contains("FZ05 已列入批准的发布版", "联系统计部门为这张表延期");
        assertThat(verdict.text()).doesNotContain("可以报送");
        assertThat(verdict.document().select("form[action$=/submission]")).isEmpty();
        long id = Long.parseLong(again.substring(again.lastIndexOf('/') + 1));
        String version = String.valueOf(
                fixture.store().submissions().find(id).orElseThrow().version());
        Visitor.Page refused = unit.post(
                again + "/submission",
                Stream.of(
                                verdict.form("/logout"),
                                Map.of("version", version, "filledBy", "张三", "reviewedBy", "李四", "signedBy", "王五"))
                        .flatMap(fields -> fields.entrySet().stream())
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("FZ05", "已列入批准的发布版");
    }

    private static void theLogTellsAllOfIt(PortalFixture fixture, Visitor administrator) {
        assertThat(fixture.store().audit().firstBreak()).isEmpty();
        Visitor.Page log = administrator.get("/audit");
        assertThat(log.text()).contains("逐条校验无误");
        assertThat(log.document().select("tbody").text())
                .contains("创建首个账户", "新建账户", "上传", "审核", "说明", "报送", "验收", "汇总", "认定说明", "批准发布", "封存");
    }
}
