package cn.huizong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 8 5 2 *",
                "* * * * *",
                "*/15 0-6/2 1,15 * *",
                "0 8 * * 1-5",
                "0 8 * * 7",
                "0 0 29 2 *",
                "0 8 30 2 1",
                "5,10-20/5 23 31 1,3 0"
            })
    void whatPassesIsUnderstoodByTheScheduler(String written) {
        assertThat(Cron.fault(written)).isNull();
        assertThat(new CronSchedule(written, ZoneId.of("Asia/Shanghai"), CronStyle.UNIX)
                        .getInitialExecutionTime(java.time.Instant.parse("2022-01-20T01:00:00Z")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 8 5 2",
                "0 8 5 2 * *",
                "60 8 5 2 *",
                "0 24 5 2 *",
                "0 8 0 2 *",
                "0 8 5 13 *",
                "0 8 5 2 8",
                "0 8 30 2 *",
                "0 8 31 4,6 *",
                "5/10 8 * * *",
                "*/0 8 * * *",
                "9-8 8 * * *",
                "1,,2 8 * * *",
                "@daily",
                "0 8 5 JAN *",
                "-1 8 * * *"
            })
    void whatNeverComesOrIsNotCronIsRefused(String written) {
        assertThat(Cron.fault(written)).isNotNull();
    }
}
