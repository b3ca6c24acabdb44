package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.store.TestStores;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release is booked, and the end of the batch execution can no longer be: the release counts, then and afterwards. */
class UnendedExecutionTests {

    private static final String QUARTER = "2023-Q1";

    /** As {@link TooLate}, in the words of PostgreSQL. */
    private static final String TOO_LATE = """
            create function too_late() returns trigger language plpgsql as $$
            begin
                if (select count(*) from releases) > 1 then
                    raise exception 'No space left on device' using errcode = 'disk_full';
                end if;
                return new;
            end $$;
            create trigger too_late before update on BATCH_JOB_EXECUTION for each row execute function too_late()
            """;

    @TempDir
    Path home;

    @Test
    void aBookedReleaseIsReportedAndTheNextRunFindsIt() throws Exception {
        TownLibraries libraries = new TownLibraries(home);
        libraries.handInAll(QUARTER);
        assertThat(libraries.run(QUARTER, "--as-of", "2023-05-01").exitCode()).isZero();
        libraries.handIn("TS01", "990101", QUARTER, TownLibraries.town(1500));
        libraries.sql(
                TestStores.shared()
                        ? TOO_LATE
                        : "create trigger too_late before update on BATCH_JOB_EXECUTION" + " for each row call \""
                                + TooLate.class.getName() + "\"");

        Desk.Said said = libraries.run(QUARTER, "--as-of", "2023-05-01");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("r002");
        assertThat(Files.exists(libraries.release(QUARTER, "r002").resolve("manifest.json")))
                .isTrue();
        libraries.sql("drop trigger too_late" + (TestStores.shared() ? " on BATCH_JOB_EXECUTION" : ""));
        Desk.Said again = libraries.run(QUARTER, "--as-of", "2023-05-01");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("r002").doesNotContain("r003");
    }
}
