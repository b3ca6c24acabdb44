package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.portal.log.ServerLog;
import cn.huizong.store.Lease;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.TestStores;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.AuditEntry;
import cn.huizong.store.backup.BackupContent;
import cn.huizong.store.backup.Restoration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a system administrator takes away from an open portal, and what is noted of requests. */
class OperationsTests {

    @TempDir
    Path folder;

    @Test
    void aBackupOfAnOpenPortalCanBeRestoredAndIsInTheAuditLog() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (PortalFixture fixture = new PortalFixture(folder)) {
            fixture.visitor("unit", Role.UNIT, "321283");
            Visitor administrator = fixture.visitor("guanli", Role.ADMINISTRATOR, "");
            Visitor.Page backup = administrator.submit(administrator.get("/accounts"), "/backup", Map.of());
            assertThat(backup.status()).as(backup.text()).isEqualTo(200);
            assertThat(backup.response().headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
            Files.write(file, backup.bytes());
            assertThat(fixture.store().audit().last()).map(AuditEntry::action).hasValue("backup");
            assertThat(administrator.get("/audit").text()).contains("下载备份");
        }
        StoreLocation place = TestStores.location(folder.resolve("restored"));
        BackupContent content = Restoration.into(place, file, () -> Lease.on(place, "test"));
        assertThat(content.audit().broken()).isEmpty();
        try (Store restored = Store.open(place)) {
            assertThat(restored.accounts().find("unit")).isPresent();
            assertThat(restored.audit().size()).isEqualTo(content.audit().entries());
        }
    }

    @Test
    void everyRequestIsALineWithoutWhatWasAskedOrSaid() throws IOException {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            Visitor leader = fixture.visitor("lingdao", Role.LEADER, "");
            Visitor.Page summary = leader.get("/summary?period=2021&secret=hush1234");
            leader.get("/accounts");
            List<JsonNode> lines = Files.readAllLines(folder.resolve("data/access.log")).stream()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
            assertThat(lines)
                    .anySatisfy(line -> assertThat(values(line)).contains("POST", "/login", "lingdao"))
                    .anySatisfy(line -> assertThat(values(line))
                            .contains(
                                    "GET",
                                    "/summary",
                                    "lingdao",
                                    "200",
                                    summary.response()
                                            .headers()
                                            .firstValue("X-Request-Id")
                                            .orElseThrow()))
                    .anySatisfy(line -> assertThat(values(line)).contains("/accounts", "403", "lingdao"));
            assertThat(folder.resolve("data/access.log")).content().doesNotContain("hush1234", PortalFixture.PASSWORD);
        }
    }

    @Test
    void metersAreForAdministratorsAndForProgramsWithTheToken() {
        try (PortalFixture fixture = new PortalFixture(folder)) {
            assertThat(fixture.visitor("guanli", Role.ADMINISTRATOR, "")
                            .get("/metrics")
                            .text())
                    .contains("huizong_uploads_total");
            Visitor program = fixture.visitor();
            assertThat(program.get("/metrics/scrape").status()).isEqualTo(401);
            assertThat(program.get("/metrics/scrape", "Authorization", "Bearer wrong")
                            .status())
                    .isEqualTo(401);
            assertThat(program.get("/metrics/scrape", "Authorization", "Bearer " + PortalFixture.METRICS_TOKEN)
                            .text())
                    .contains("huizong_uploads_total", "huizong_verdict_backlog");
        }
    }

    @Test
    void whatAPortalDoesAndWhatFailsIsALineOfItsLogWithTheRequestItBelongsTo() throws IOException {
        try (ServerLog log = ServerLog.in(folder)) {
            MDC.put("request", "number-7");
            LoggerFactory.getLogger("cn.huizong.portal")
                    .atError()
                    .setCause(new IllegalStateException("broken"))
                    .addKeyValue("unit", "321283")
                    .log("page {} failed", "/returns");
            MDC.remove("request");
            LoggerFactory.getLogger("cn.huizong.pipeline").info("run published");
            LoggerFactory.getLogger("org.somebody.else").info("not of interest");
        }
        LoggerFactory.getLogger("cn.huizong.pipeline").info("after its end");
        List<JsonNode> lines = Files.readAllLines(folder.resolve("serve.log")).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines)
                .extracting(line -> line.get("formattedMessage").asString())
                .containsExactly("page /returns failed", "run published");
        assertThat(lines.get(0).at("/mdc/request").asString()).isEqualTo("number-7");
        assertThat(lines.get(0).at("/throwable/message").asString()).isEqualTo("broken");
        assertThat(values(lines.get(0))).containsExactly("321283");
    }

    private static List<String> values(JsonNode line) {
        return line.get("kvpList")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }
}
