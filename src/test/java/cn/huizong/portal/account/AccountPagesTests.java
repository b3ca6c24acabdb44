package cn.huizong.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.store.OnlyEmbedded;
import cn.huizong.store.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AccountPagesTests {

    @TempDir
    Path folder;

    @Test
    void anAccountIsOfAUnitThatHasReturnsToHandInAndOfNoOther() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor administrator = fixture.visitor("guanli", Role.ADMINISTRATOR, "");
            Visitor.Page page = administrator.get("/accounts");
            List<String> units =
                    page.document().select("select[name=unit] option").eachText();
            assertThat(units).contains("泰兴市", "靖江市").doesNotContain("全市", "泰州市").allMatch(name -> !name.contains("合计"));

            Visitor.Page refused = administrator.submit(
                    page, "/accounts", Map.of("login", "shi", "name", "市", "role", "unit", "unit", "321200"));
            assertThat(refused.status()).isEqualTo(422);
        }
    }

    @Test
    @OnlyEmbedded("only a store in a folder has one")
    @DisabledOnOs(OS.WINDOWS)
    void theFolderOfStoreAndLogsIsItsOwnersAloneThoughLogsAreOpenedFirst() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Path data = fixture.folder().resolve("data");
            assertThat(Files.list(data).map(file -> file.getFileName().toString()))
                    .contains("access.log");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }
}
