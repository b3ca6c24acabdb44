package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNotesTests {

    private static final Instant NOW = Instant.parse("2022-02-05T00:30:00Z");
    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    @TempDir
    Path folder;

    @Test
    void aTurnOfTheScheduleIsDoneWhenARunMadeForItCameToItsEnd() {
        try (Store store = Store.open(TestStores.location(folder))) {
            Run run = store.runs().begin("a", PERIOD, "in", "out", NOW, "reader", NOW);
            long first = begin(store, NOW);
            store.runNotes().add(first, run.id(), "读取");
            assertThat(store.runNotes().done("a", NOW)).isFalse();

            // Killed; the next process goes on with it.
            long second = begin(store, NOW);
            store.runNotes().add(second, run.id(), "汇总");
            store.runs().end(run.id(), Run.State.DONE, null, "", NOW);

            assertThat(store.runNotes().done("a", NOW)).isTrue();
            assertThat(store.runNotes().done("a", NOW.plusSeconds(60))).isFalse();
            assertThat(store.runNotes().done("b", NOW)).isFalse();
            assertThat(store.runNotes().of(run.id())).extracting(RunNote::log).containsExactly("读取\n", "汇总\n");
        }
    }

    @Test
    void whatEndedBeforeThereWasARunIsToldByItself() {
        try (Store store = Store.open(TestStores.location(folder))) {
            long note = begin(store, NOW);
            begin(store, NOW);
            store.runNotes().add(note, null, "不能写");
            store.runNotes().end(note, "不能写", NOW);
            assertThat(store.runNotes().withoutRun("a", PERIOD))
                    .singleElement()
                    .returns("不能写", RunNote::outcome)
                    .returns(NOW, RunNote::due);
        }
    }

    private static long begin(Store store, Instant due) {
        return store.together(() -> store.runNotes().begin("a", PERIOD, "schedule", NOW, due, "作业 a"));
    }
}
