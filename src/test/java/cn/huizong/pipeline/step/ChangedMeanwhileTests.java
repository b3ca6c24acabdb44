package cn.huizong.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.pipeline.Progress;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.Run;
import cn.huizong.store.Store;
import cn.huizong.store.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes over a return between the moment it is taken in and the moment it is read. */
class ChangedMeanwhileTests {

    private static final Catalogue CATALOGUE = Objects.requireNonNull(new CatalogueReader()
            .read(Path.of("jobs"), Path.of("input-templates"))
            .catalogue());
    private static final Path SAMPLE = Path.of("jobs/law-based-government/samples/2020/泰兴3.csv");
    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2020);

    @TempDir
    private Path folder;

    private Store store;
    private Path file;

    @BeforeEach
    void fileAReturn() throws IOException {
        store = Store.open(TestStores.location(folder.resolve("data")));
        file = Files.createDirectories(folder.resolve("inbox")).resolve("return.csv");
        Files.copy(SAMPLE, file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileThatLayThereIsReadAsItWasSeen() {
        RunWork work = received(Duration.ofHours(1));

        assertThat(work.intake().seen()).containsOnlyKeys("return.csv");
        assertThat(figures(work)).isEqualTo(figures(received(Duration.ZERO)));
    }

    @Test
    void aFileThatMayHaveBeenWrittenThisVeryMomentIsLookedAtAgain() {
        assertThat(received(Duration.ZERO).intake().seen()).isEmpty();
    }

    @Test
    void figuresAreThoseOfTheBytesThatWereTakenInWhateverTheFileHoldsNow() throws Exception {
        RunWork work = received(Duration.ofHours(1));
        List<?> before = figures(work);
        FileTime modified = Files.getLastModifiedTime(file);

        Charset charset = Charset.forName("GB18030");
        Files.writeString(file, Files.readString(file, charset).replace(",55,", ",77,"), charset);
        Files.setLastModifiedTime(file, modified);

        assertThat(figures(work)).isEqualTo(before).isNotEmpty();
    }

    /** @param later than the file was written */
    private RunWork received(Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        RunRequest request = new RunRequest(
                CATALOGUE,
                CATALOGUE.jobs().get(0),
                PERIOD,
                folder.resolve("inbox"),
                folder.resolve("reports"),
                Instant.parse("2021-02-15T00:00:00Z"));
        Run run = store.runs()
                .begin("law-based-government", PERIOD, "inbox", "reports", clock.instant(), "reader", clock.instant());
        RunMeters meters = new RunMeters(new SimpleMeterRegistry(), "law-based-government");
        RunWork work = new RunWork(request, run, store, Progress.NONE, meters, clock);
        new Receiving(work).run();
        return work;
    }

    private static List<?> figures(RunWork work) {
        FiledReceipt receipt = work.intake().files().get(0).receipt();
        return new FileReader(work)
                .read(receipt).parts().stream().map(NormalisedReturn::observed).toList();
    }
}
