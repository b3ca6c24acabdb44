package cn.huizong.portal.message;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.MailSettings;
import cn.huizong.portal.PortalFixture;
import cn.huizong.portal.Visitor;
import cn.huizong.store.Run;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.AuditEntry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job runs by itself, reminds units, and tells of an approved release, with a real mail server and a real program that listens. */
class ScheduledDayTests {

    private static final String HAILING = "321202";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer program;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        mail.start();
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/hook", call -> {
            told.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        program.start();
    }

    @AfterEach
    void stop() {
        program.stop(0);
        mail.stop();
    }

    @Test
    void runsRemindersAndNewsOfAReleaseComeOnceEach() throws Exception {
        PortalFixture.schedule(
                folder, """
                  run: "30 9 20 1 *"
                  remind-before: [10]
                  recipients: [shizhang@example.gov.cn, mishu@example.gov.cn]
                  webhook: http://127.0.0.1:%d/hook
                """.replace("%d", String.valueOf(program.getAddress().getPort())));
        try (PortalFixture fixture = new PortalFixture(folder, settings())) {
            Visitor statistician = fixture.visitor("stat", Role.STATISTICIAN, "");
            theUnitsAddressIsKept(fixture);

            theRunComesWhenItIsDue(fixture, statistician);
            theUnitIsRemindedOnTheDayAndNotTwice(fixture);
            anApprovedReleaseIsToldOnce(fixture, statistician);

            assertThat(fixture.store().audit().firstBreak()).isEmpty();
        }
    }

    private void theUnitsAddressIsKept(PortalFixture fixture) {
        fixture.account("hailing", Role.UNIT, HAILING);
        Visitor administrator = fixture.visitor("admin", Role.ADMINISTRATOR, "");
        String action = "/accounts/hailing/email";
        assertThat(administrator
                        .submit(administrator.get("/accounts"), action, Map.of("email", "海陵"))
                        .status())
                .isEqualTo(422);
        administrator.submit(administrator.get("/accounts"), action, Map.of("email", "hailing@example.gov.cn"));
        assertThat(administrator.get("/accounts").text()).contains("hailing@example.gov.cn");
    }

    private void theRunComesWhenItIsDue(PortalFixture fixture, Visitor statistician) throws InterruptedException {
        ReferencePeriod period = ReferencePeriod.parse("2021").orElseThrow();
        fixture.clock().forward(Duration.ofMinutes(31));
        await(() -> runs(fixture, period).stream().anyMatch(run -> run.state() == Run.State.DONE));
        Run run = runs(fixture, period).get(0);
        await(() -> !fixture.store().runNotes().of(run.id()).get(0).outcome().isEmpty());

        assertThat(statistician.get("/runs?period=2021").text()).contains("href=\"/runs/" + run.id() + "\"");
        assertThat(statistician.get("/runs/" + run.id()).text())
                .contains("定时计划（应于 2022-01-20 09:30 运行）", "收件", "写出成果", "结果：完成，发布 r001（暂定）。");
        assertThat(runs(fixture, period)).hasSize(1);
    }

    private void theUnitIsRemindedOnTheDayAndNotTwice(PortalFixture fixture) throws Exception {
        fixture.clock().forward(Duration.ofDays(1));
        await(() -> mail.getReceivedMessages().length == 1);
        fixture.clock().forward(Duration.ofHours(1));
        Thread.sleep(5_000);

        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage reminder = mail.getReceivedMessages()[0];
        assertThat(reminder.getSubject()).startsWith("请报送2021年法治政府建设统计（").contains("2022年1月31日截止");
        assertThat(reminder.getAllRecipients()).extracting(Object::toString).containsExactly("hailing@example.gov.cn");
        assertThat((String) reminder.getContent()).contains("未报，2022年1月31日截止");
        assertThat(runs(fixture, ReferencePeriod.parse("2021").orElseThrow())).hasSize(1);
    }

    private void anApprovedReleaseIsToldOnce(PortalFixture fixture, Visitor statistician) throws Exception {
        returnsOf2020LieInTheInbox();
        Map<String, String> asked = new HashMap<>();
        statistician
                .get("/runs?period=2020")
                .document()
                .select("form[method=post][action=/runs] input[type=hidden]")
                .forEach(field -> asked.put(field.attr("name"), field.attr("value")));
        assertThat(statistician.post("/runs", asked).status()).isEqualTo(200);
        ReferencePeriod period = ReferencePeriod.parse("2020").orElseThrow();
        await(() -> runs(fixture, period).stream().anyMatch(run -> run.state() == Run.State.DONE));

        String release = "/releases/" + PortalFixture.JOB + "/2020/1";
        Visitor.Page page = statistician.get(release);
        assertThat(statistician
                        .submit(page, release + "/approval", Map.of("reason", "核对无误"))
                        .status())
                .isEqualTo(200);
        Visitor.Page second = statistician.submit(page, release + "/approval", Map.of("reason", "再批一次"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("已经由用户stat于 2022-01-21");
        await(() -> mail.getReceivedMessages().length == 3 && told.size() == 1);
        Thread.sleep(5_000);

        assertThat(mail.getReceivedMessages()).hasSize(3);
        assertThat(told).hasSize(1);
        JsonNode json = JsonMapper.shared().readTree(told.get(0));
        assertThat(json.get("release").asString()).isEqualTo("r001");
        assertThat(json.get("files").size()).isGreaterThan(5);
        MimeMessage summary = mail.getReceivedMessages()[1];
        assertThat(summary.getMessageID())
                .startsWith("<" + PortalFixture.JOB + ".2020.r001.")
                .endsWith("@huizong>");
        assertThat(summary.getSubject()).isEqualTo("2020年法治政府建设统计摘要（r001，正式）");
        MimeMultipart parts = (MimeMultipart) summary.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .doesNotContain("全部指标")
                .contains("主要情况", "受理行政复议案件数：463件", "用户stat 于 2022-01-21", "批准");
        byte[] pdf = parts.getBodyPart(2).getInputStream().readAllBytes();
        assertThat(pdf)
                .isEqualTo(Files.readAllBytes(
                        folder.resolve("reports").resolve(PortalFixture.JOB).resolve("2020/r001/summary.pdf")));
        assertThat(GreenMailUtil.getAddressList(Arrays.stream(mail.getReceivedMessages())
                        .skip(1)
                        .flatMap(ScheduledDayTests::recipients)
                        .toArray(jakarta.mail.Address[]::new)))
                .contains("shizhang@example.gov.cn", "mishu@example.gov.cn");
        Visitor.Page messages = statistician.get("/messages");
        assertThat(messages.document().select(".state-sent")).hasSize(4);
        assertThat(messages.text()).doesNotContain("没有设置邮件服务器");
        assertThat(fixture.store().audit().before(0, 50))
                .extracting(AuditEntry::action)
                .contains("notify", "remind", "send", "account-email");
    }

    private static Stream<jakarta.mail.Address> recipients(MimeMessage message) {
        try {
            return Stream.of(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void returnsOf2020LieInTheInbox() throws IOException {
        Path inbox = folder.resolve("jobs").resolve(PortalFixture.JOB).resolve("inbox/2020");
        Files.createDirectories(inbox);
        try (Stream<Path> samples = Files.list(Path.of("jobs", PortalFixture.JOB, "samples", "2020"))) {
            for (Path sample : samples.filter(Files::isRegularFile).toList()) {
                Files.copy(sample, inbox.resolve(sample.getFileName()));
            }
        }
    }

    private MailSettings settings() {
        return new MailSettings("127.0.0.1", mail.getSmtp().getPort(), false, false, "", "", "huizong@example.gov.cn");
    }

    private static List<Run> runs(PortalFixture fixture, ReferencePeriod period) {
        return fixture.store().runs().of(PortalFixture.JOB, period);
    }

    private static void await(BooleanSupplier fact) throws InterruptedException {
        for (int tenths = 0; tenths < 1800 && !fact.getAsBoolean(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(fact.getAsBoolean()).as("came in time").isTrue();
    }
}
