package cn.huizong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.portal.PortalFixture;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One day of all four people, from the first start to the audit log. */
class BrowserDayTests {

    private static final String LATE = "兴化1(1).xlsx";
    private static final List<String> UPLOADED =
            List.of("泰兴信访.xlsx", "泰兴信访(更正).xlsx", "靖江审计（旧表）.xls", LATE, "兴化1.xlsx", "2021年信访工作情况统计表.xlsx");

    @TempDir
    Path folder;

    @Test
    void fromTheFirstStartToTheAuditLog() throws IOException {
        PortalFixture.schedule(folder, "  run: \"30 9 20 1 *\"\n");
        try (PortalFixture fixture = new PortalFixture(folder);
                Chromium chromium = new Chromium()) {
            fixture.fillInboxWithout(UPLOADED);
            String base = "http://127.0.0.1:" + fixture.portal().port();
            Page administrator = chromium.person(base);
            firstStart(fixture, chromium, administrator);
            Page taixing = newcomer(chromium, base, administrator, "taixing", "单位填报人", "泰兴市");
            Page jingjiang = newcomer(chromium, base, administrator, "jingjiang", "单位填报人", "靖江市");
            Page statistician = newcomer(chromium, base, administrator, "tongji", "统计人员", "");
            Page leader = newcomer(chromium, base, administrator, "lingdao", "领导", "");
            chromium.look(administrator, "first-password");
            administrator.navigate("/accounts");
            chromium.look(administrator, "accounts");

            theUnitMendsItsReturn(chromium, taixing);
            theUnitExplainsAQuery(chromium, jingjiang);
            theStatisticianAccepts(chromium, statistician);
            fixture.clock().forward(Duration.ofMinutes(31));
            theJobRunsByItself(chromium, statistician);
            theUnitSeesWhatTheRunFound(chromium, taixing);
            Files.copy(
                    PortalFixture.sample(LATE),
                    folder.resolve("jobs")
                            .resolve(PortalFixture.JOB)
                            .resolve("inbox/2021")
                            .resolve(LATE));
            whatCameOfItIsApproved(chromium, statistician);
            theLeaderReads(chromium, leader);

            administrator.navigate("/audit");
            assertThat(administrator.getByText("逐条校验无误")).isVisible();
            assertThat(administrator.locator("tbody")).containsText("批准发布");
            chromium.look(administrator, "audit");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void firstStart(PortalFixture fixture, Chromium chromium, Page page) {
        page.navigate("/");
        chromium.look(page, "setup");
        page.getByLabel("一次性口令").fill(fixture.portal().setupToken());
        page.getByLabel("账号").fill("guanli");
        page.getByLabel("姓名").fill("系统管理员");
        page.getByLabel("密码").fill(PortalFixture.PASSWORD);
        page.keyboard().press("Enter");
        chromium.look(page, "login");
        signIn(page, "guanli", PortalFixture.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, named("账户"))).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate("/login");
        page.getByLabel("账号").fill(login);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    private static Page newcomer(
            Chromium chromium, String base, Page administrator, String login, String role, String unit) {
        administrator.navigate("/accounts");
        administrator
                .getByLabel("账号", new Page.GetByLabelOptions().setExact(true))
                .fill(login);
        administrator.getByLabel("姓名").fill("用户" + login);
        administrator.getByLabel("角色").selectOption(new SelectOption().setLabel(role));
        if (!unit.isEmpty()) {
            administrator.locator("select[name=unit]").selectOption(new SelectOption().setLabel(unit));
        }
        administrator.getByRole(AriaRole.BUTTON, named("新建")).click();
        String password = administrator.locator("[data-secret]").textContent().strip();
        Page page = chromium.person(base);
        signIn(page, login, password);
        page.getByLabel("现在的密码").fill(password);
        page.getByLabel("新密码（至少10个字符）").fill(PortalFixture.PASSWORD);
        page.getByLabel("再输一次新密码").fill(PortalFixture.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        signIn(page, login, PortalFixture.PASSWORD);
        return page;
    }

    private static void theUnitMendsItsReturn(Chromium chromium, Page page) throws IOException {
        page.navigate("/returns");
        Download template = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("下载FZ05空白表")).click());
        org.assertj.core.api.Assertions.assertThat(template.suggestedFilename()).contains("泰兴市", ".xlsx");

        drop(page, "泰兴信访.xlsx");
        assertThat(page.locator("h1 .state")).hasText("有错误");
        assertThat(page.locator("td.mark.mandatory")).containsText("76l");
        chromium.look(page, "failed");

        page.navigate("/returns");
        upload(page, "泰兴信访(更正).xlsx");
        assertThat(page.locator("h1 .state")).hasText("可报送");
        chromium.look(page, "ready");
        handIn(page);
        page.navigate("/returns");
        chromium.look(page, "returns");
    }

    /** As a mouse lets it fall. */
    private static void drop(Page page, String sample) throws IOException {
        String content = Base64.getEncoder().encodeToString(Files.readAllBytes(PortalFixture.sample(sample)));
        JSHandle dragged = page.evaluateHandle("""
                ([name, content]) => {
                  const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
                  const dragged = new DataTransfer();
                  dragged.items.add(new File([bytes], name));
                  return dragged;
                }""", List.of(sample, content));
        page.locator("[data-drop]").dispatchEvent("drop", Map.of("dataTransfer", dragged));
        send(page);
    }

    private static void upload(Page page, String sample) {
        page.locator("#files").setInputFiles(PortalFixture.sample(sample));
        send(page);
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, named("上传并审核")).click();
        page.waitForURL("**/returns/uploads/*");
        assertThat(page.locator("h1 .state"))
                .not()
                .hasText("审核中", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    private static void handIn(Page page) {
        page.getByLabel("填表人").fill("张三");
        page.getByLabel("审核人").fill("李四");
        page.getByLabel("单位负责人").fill("王五");
        page.getByRole(AriaRole.BUTTON, named("报送")).click();
        assertThat(page.locator("h1 .state")).hasText("已报送");
    }

    private static void theUnitExplainsAQuery(Chromium chromium, Page page) {
        page.navigate("/returns");
        upload(page, "靖江审计（旧表）.xls");
        assertThat(page.locator("h1 .state")).hasText("待说明");
        chromium.look(page, "asked");
        page.getByLabel("如数据属实，请说明原因").fill("区里仍沿用旧表，指标没有变化");
        page.getByRole(AriaRole.BUTTON, named("保存说明")).click();
        assertThat(page.locator("h1 .state")).hasText("可报送");
        handIn(page);
    }

    private static void theStatisticianAccepts(Chromium chromium, Page page) {
        for (int open = 2; open > 0; open--) {
            page.navigate("/board");
            if (open == 2) {
                chromium.look(page, "board");
            }
            page.locator(".board a:has(.state-submitted)").first().click();
            if (open == 2) {
                chromium.look(page, "review");
            }
            page.getByRole(AriaRole.BUTTON, named("验收")).click();
            assertThat(page.locator("h1 .state")).hasText("已验收");
        }
    }

    private static void theJobRunsByItself(Chromium chromium, Page page) {
        awaitRelease(page, "r001");
        chromium.look(page, "runs");
        page.locator("tbody a[href^='/runs/']").first().click();
        assertThat(page.locator("main")).containsText("定时计划（应于 2022-01-20 09:30 运行）");
        chromium.look(page, "run");
        page.navigate("/anomalies");
        chromium.look(page, "anomalies");
    }

    private static void awaitRelease(Page page, String name) {
        page.waitForCondition(
                () -> {
                    page.navigate("/runs");
                    return page.locator("tbody").textContent().contains(name);
                },
                new Page.WaitForConditionOptions().setTimeout(180_000));
    }

    private static void theUnitSeesWhatTheRunFound(Chromium chromium, Page page) {
        page.navigate("/questions");
        chromium.look(page, "questions");
        assertThat(page.locator("article").first()).containsText("提示，供核对，不需要说明");
        assertThat(page.locator("textarea")).hasCount(0);
    }

    private static void whatCameOfItIsApproved(Chromium chromium, Page page) {
        page.navigate("/runs");
        page.getByRole(AriaRole.BUTTON, named("现在汇总")).click();
        awaitRelease(page, "r002");
        page.navigate("/releases");
        chromium.look(page, "releases");
        page.getByRole(AriaRole.LINK, named("r001")).click();
        assertThat(page.locator("main")).containsText("之后又发布了 r002，请批准最新的一版");
        chromium.look(page, "overtaken");
        page.navigate("/releases");
        page.getByRole(AriaRole.LINK, named("r002")).click();
        page.getByRole(AriaRole.LINK, named("与上一版的差异")).click();
        assertThat(page.locator("h1")).hasText("r001 → r002 的差异");
        assertThat(page.locator("table").first()).containsText("兴化市");
        chromium.look(page, "differences");
        page.navigate("/releases");
        page.getByRole(AriaRole.LINK, named("r002")).click();
        page.getByRole(AriaRole.LINK, named("看全部指标和计算过程")).click();
        chromium.look(page, "figures");
        page.locator("a[href*='/figures/F48/321200']").first().click();
        assertThat(page.locator(".proof")).containsText("泰兴信访(更正).xlsx");
        chromium.look(page, "figure");
        page.navigate("/releases");
        page.getByRole(AriaRole.LINK, named("r002")).click();
        page.getByLabel("批准理由").fill("各单位已报齐，核对无误");
        page.getByRole(AriaRole.BUTTON, named("批准发布")).click();
        assertThat(page.getByText("核对无误")).isVisible();
        chromium.look(page, "release");
        page.navigate("/messages");
        chromium.look(page, "messages");
    }

    private static void theLeaderReads(Chromium chromium, Page page) {
        page.navigate("/");
        assertThat(page.frameLocator("iframe").locator("body")).containsText("行政复议");
        chromium.look(page, "summary");
        Download word = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("摘要（Word）")).click());
        org.assertj.core.api.Assertions.assertThat(word.suggestedFilename()).endsWith(".docx");
        page.getByRole(AriaRole.LINK, named("图表")).click();
        page.getByLabel("指标").selectOption("F48");
        page.waitForURL("**/charts?*indicator=F48*");
        assertThat(page.locator("[data-chart=bar] canvas")).isVisible();
        chromium.look(page, "charts-of-the-day");
    }
}
