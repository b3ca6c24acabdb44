package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.pipeline.Listening;
import cn.huizong.pipeline.MailSettings;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.portal.access.Passwords;
import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An open portal over the shipped catalogue, in the January in which the returns of 2021 are due. */
public final class PortalFixture implements AutoCloseable {

    public static final String PASSWORD = "right-horse-7";
    static final String METRICS_TOKEN = "a-long-token-for-programs";

    public static final String JOB = "law-based-government";

    private static final Path SAMPLES = Path.of("jobs/law-based-government/samples/2021");

    private final MovingClock clock = new MovingClock(Instant.parse("2022-01-20T01:00:00Z"));
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final @Nullable MailSettings mail;
    private Portal.OpenPortal portal;

    public PortalFixture(Path folder) {
        this(folder, null);
    }

    /** @param mail how e-mail is sent, or null */
    public PortalFixture(Path folder, @Nullable MailSettings mail) {
        this.folder = folder;
        this.mail = mail;
        this.portal = open();
    }

    private Portal.OpenPortal open() {
        Path jobs = copy(Path.of("jobs"), folder.resolve("jobs"));
        Path templates = copy(Path.of("input-templates"), folder.resolve("input-templates"));
        Catalogue catalogue = Objects.requireNonNull(
                new CatalogueReader().read(jobs, templates).catalogue());
        return Portal.open(request(catalogue, jobs, templates, 0, null));
    }

    private ServeRequest request(Catalogue catalogue, Path jobs, Path templates, int port, @Nullable Path certificate) {
        return new ServeRequest(
                catalogue,
                jobs,
                templates,
                folder.resolve("reports"),
                TestStores.location(folder.resolve("data")),
                "test",
                clock,
                new Listening("127.0.0.1", port, certificate, "", false, METRICS_TOKEN),
                said::add,
                mail);
    }

    /** Closes this portal and tries to open another one in its place. */
    public void openAgain(int port, @Nullable Path certificate) {
        portal.close();
        Path jobs = folder.resolve("jobs");
        Path templates = folder.resolve("input-templates");
        Catalogue catalogue = Objects.requireNonNull(
                new CatalogueReader().read(jobs, templates).catalogue());
        portal = Portal.open(request(catalogue, jobs, templates, port, certificate));
    }

    /** Says what the job does by itself, before a portal is opened. @param schedule lines below {@code schedule:} */
    public static void schedule(Path folder, String schedule) throws IOException {
        Path job = copy(Path.of("jobs"), folder.resolve("jobs")).resolve(JOB).resolve("job.yaml");
        Files.writeString(job, Files.readString(job) + "\nschedule:\n" + schedule);
    }

    /** Without the samples: they are uploaded. */
    private static Path copy(Path from, Path to) {
        if (Files.exists(to)) {
            return to;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(each -> !each.toString().contains("samples")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes an account with {@link #PASSWORD}. */
    public void account(String login, Role role, String unit) {
        Passwords passwords = portal.part(Passwords.class);
        store().accounts()
                .add(new Account(
                        login,
                        "用户" + login,
                        role,
                        unit,
                        passwords.hash(PASSWORD, login),
                        false,
                        false,
                        0,
                        null,
                        clock.instant(),
                        1));
    }

    /** Somebody with an account, who has signed in. */
    public Visitor visitor(String login, Role role, String unit) {
        account(login, role, unit);
        Visitor visitor = visitor();
        visitor.signIn(login, PASSWORD);
        return visitor;
    }

    /** Somebody who has not signed in. */
    public Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + portal.port());
    }

    public Portal.OpenPortal portal() {
        return portal;
    }

    public Store store() {
        return portal.part(Store.class);
    }

    public MovingClock clock() {
        return clock;
    }

    public Path folder() {
        return folder;
    }

    /** Puts all sample returns of 2021 but these into the inbox. */
    public void fillInboxWithout(List<String> names) {
        fillInbox(name -> !names.contains(name));
    }

    /** Puts these sample returns of 2021 into the inbox. */
    public void fillInboxWith(List<String> names) {
        fillInbox(names::contains);
    }

    private void fillInbox(Predicate<String> which) {
        try {
            Path inbox =
                    Files.createDirectories(folder.resolve("jobs").resolve(JOB).resolve("inbox/2021"));
            try (Stream<Path> samples = Files.list(SAMPLES)) {
                for (Path sample : samples.toList()) {
                    String name = sample.getFileName().toString();
                    if (which.test(name)) {
                        Files.copy(sample, inbox.resolve(name));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs the job for 2021, and waits for the end. */
    public void run(Visitor statistician) {
        Visitor.Page started = statistician.submit(statistician.get("/runs?period=2021"), "/runs", Map.of());
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        RunDesk desk = portal.part(RunDesk.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> desk.watched().isEmpty());
    }

    public static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    @Override
    public void close() {
        portal.close();
    }
}
