package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.store.OnlyShared;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two portals in processes of their own on one PostgreSQL, and jobs that are all due at the same time: each runs once, whoever runs it.
 * {@code -Dhuizong.turns=1000} makes it a thousand.
 */
@OnlyShared
class TwoPortalsTests {

    private static final int TURNS = Integer.getInteger("huizong.turns", 30);
    private static final Pattern RUNS = Pattern.compile("huizong_run_seconds_count\\{[^}]*} (\\d+)");
    private static final ReferencePeriod PERIOD =
            ReferencePeriod.parse(ManyJobs.PERIOD).orElseThrow();

    @TempDir
    Path folder;

    @Test
    void whatIsDueRunsOnceAndBothTakeTheirShare() throws Exception {
        ManyJobs.write(folder, TURNS);
        ServingProcess one = serve();
        ServingProcess two = serve();
        awaitEnded(TURNS);
        int byOne = runs(one);
        int byTwo = runs(two);
        one.end(30);
        two.end(30);
        assertThat(byOne).isPositive();
        assertThat(byTwo).isPositive();
        assertThat(byOne + byTwo).isEqualTo(TURNS);
        try (Store store = Store.open(TestStores.location(data()))) {
            assertThat(asked(store)).hasSize(TURNS).doesNotHaveDuplicates();
            eachHasRunOnce(store, TURNS);
        }
    }

    @Test
    void whatOneOfThemWasKilledOverTheOtherBringsToItsEnd() throws Exception {
        int turns = Math.min(TURNS, 30);
        ManyJobs.write(folder, turns);
        ServingProcess killed = serve();
        awaitEnded(turns / 4);
        ServingProcess other = serve();
        awaitEnded(turns / 3);
        killed.kill();
        awaitEnded(turns);
        other.end(30);
        try (Store store = Store.open(TestStores.location(data()))) {
            eachHasRunOnce(store, turns);
        }
    }

    /** However often it was begun: one release each, and nothing is left over. */
    private static void eachHasRunOnce(Store store, int turns) {
        for (int number = 0; number < turns; number++) {
            String job = ManyJobs.name(number);
            assertThat(store.releases().all(job, PERIOD))
                    .extracting(StoredRelease::number)
                    .containsExactly(1);
            assertThat(store.runs().of(job, PERIOD)).extracting(Run::state).containsExactly(Run.State.DONE);
            assertThat(store.runNotes().done(job, ManyJobs.DUE)).isTrue();
        }
        assertThat(store.audit().firstBreak()).isEmpty();
    }

    /** Jobs as often as their runs were asked for. */
    private static List<String> asked(Store store) {
        return new JdbcTemplate(store.dataSource())
                .queryForList(
                        "select subject from audit_entries where action = 'run' and actor = 'schedule'", String.class);
    }

    private void awaitEnded(int count) {
        JdbcTemplate besides = TestStores.besides(data());
        Awaitility.await()
                .atMost(Duration.ofSeconds(120 + 4L * TURNS))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    Integer ended = besides.queryForObject(
                            "select count(distinct job) from run_notes where outcome like '完成%'", Integer.class);
                    return ended != null && ended >= count;
                });
    }

    private static int runs(ServingProcess serving) {
        String meters = serving.visitor(ManyJobs.ADMINISTRATOR).get("/metrics").text();
        List<Integer> counts = new ArrayList<>();
        Matcher line = RUNS.matcher(meters);
        while (line.find()) {
            counts.add(Integer.valueOf(line.group(1)));
        }
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private ServingProcess serve() throws IOException {
        return ServingProcess.start(folder, TestStores.address(data()));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
