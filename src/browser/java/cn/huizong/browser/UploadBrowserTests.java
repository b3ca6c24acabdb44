package cn.huizong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.portal.PortalFixture;
import cn.huizong.store.account.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files at once, of which one is not taken. */
class UploadBrowserTests {

    @TempDir
    Path folder;

    @Test
    void whatWasTakenIsThereAndWhatWasNotSaysWhyAndNothingIsSentTwice() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder);
                Chromium chromium = new Chromium()) {
            fixture.account("taixing", Role.UNIT, "321283");
            Page page = chromium.person("http://127.0.0.1:" + fixture.portal().port());
            page.navigate("/login");
            page.getByLabel("账号").fill("taixing");
            page.getByLabel("密码").fill(PortalFixture.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                    .click();
            page.navigate("/returns?period=2021");

            Path empty = Files.createFile(folder.resolve("空的.xlsx"));
            page.locator("#files").setInputFiles(new Path[] {PortalFixture.sample("泰兴信访(更正).xlsx"), empty});
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并审核"))
                    .click();

            assertThat(page.locator("#uploads tbody")).containsText("泰兴信访(更正).xlsx");
            assertThat(page.locator("#uploads tbody .state"))
                    .hasText("可报送", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("[data-progress] .notice.bad")).containsText("空的.xlsx：没有收下。没有选文件，或者文件是空的。");
            assertThat(page.locator("#files")).hasValue("");
            assertThat(fixture.store()
                            .submissions()
                            .round(PortalFixture.JOB, ReferencePeriod.year(2021))
                            .all())
                    .hasSize(1);
        }
    }
}
