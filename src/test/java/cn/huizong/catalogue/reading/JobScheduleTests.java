package cn.huizong.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.JobSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobScheduleTests {

    @TempDir
    Path folder;

    @Test
    void whatAJobDoesByItselfIsRead() throws IOException {
        assertThat(schedule("""
                        schedule:
                          run: "30 8 5 */3 *"
                          remind-before: [7, 0]
                          remind-after: [1]
                          recipients: [zhang.san@example.gov.cn]
                          webhook: https://example.gov.cn:8443/hook?key=%2Fa
                        """))
                .isEqualTo(new JobSchedule(
                        "30 8 5 */3 *",
                        List.of(7, 0),
                        List.of(1),
                        List.of("zhang.san@example.gov.cn"),
                        "https://example.gov.cn:8443/hook?key=%2Fa"));
    }

    @Test
    void aJobWithoutOneLeavesAllToPeople() throws IOException {
        assertThat(schedule("")).isEqualTo(JobSchedule.NONE);
        assertThat(JobSchedule.NONE.runs()).isFalse();
        assertThat(JobSchedule.NONE.reminds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/a", "http://localhost", "http://[::1]:9/", "https://a.b-c.cn"})
    void programsOfTheSameMachineNeedNoEncryption(String webhook) throws IOException {
        assertThat(schedule("schedule:\n  webhook: " + webhook + "\n").webhook())
                .isEqualTo(webhook);
    }

    private JobSchedule schedule(String lines) throws IOException {
        TinyCatalogue catalogue = TinyCatalogue.copiedTo(folder);
        Path job = catalogue.path("jobs/town-libraries/job.yaml");
        Files.writeString(job, Files.readString(job) + "\n" + lines);
        assertThat(catalogue.faults()).isEmpty();
        return Objects.requireNonNull(catalogue.read().catalogue())
                .job("town-libraries")
                .orElseThrow()
                .schedule();
    }
}
