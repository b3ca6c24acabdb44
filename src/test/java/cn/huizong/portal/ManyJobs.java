package cn.huizong.portal;

import cn.huizong.store.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A folder for {@code huizong serve} with the tiny job of the spec folder as many times as asked for, each with a return and all of them
 * due at the same moment, which has passed when a portal is started.
 */
final class ManyJobs {

    static final Instant DUE = Instant.parse("2024-02-29T00:30:00Z");
    static final String PERIOD = "2023-Q4";
    static final String ADMINISTRATOR = "guanli";

    private static final Path TINY = Path.of("src/test/resources/spec/catalogue/tiny");
    /** The next time is years away. */
    private static final String LEAP_DAY = "\nschedule:\n  run: \"30 8 29 2 *\"\n";

    private static final String RETURN = """
            乡镇图书馆服务情况表
            表号：云图统01表
            填报单位：东河镇
            报告期：2023年第四季度
            指标名称,代码,计量单位,本季实际
            期初馆藏图书,TS01.01,册,%d
            本期新增,TS01.02,册,50
            本期剔除,TS01.03,册,10
            期末馆藏图书,TS01.04,册,%d
            接待读者,TS01.05,人次,3000
            举办活动场次,TS01.06,场,12
            其中：少儿活动场次,TS01.07,场,3
            应开放天数,TS01.08,天,90
            实际开放天数,TS01.09,天,88
            报出日期：2024-01-05
            """;

    private ManyJobs() {}

    static String name(int number) {
        return "libraries-%04d".formatted(number);
    }

    /** A return of a town without a fault. */
    static String returned(int books) {
        return RETURN.formatted(books, books + 40);
    }

    /** Writes it, and lets a portal of January 2022 book the times. */
    static void write(Path folder, int count) throws IOException {
        Path tinyJob = TINY.resolve("jobs/town-libraries");
        copyForms(folder);
        for (int number = 0; number < count; number++) {
            Path job = Files.createDirectories(folder.resolve("jobs").resolve(name(number)));
            for (String file : List.of("indicators.yaml", "edits.yaml")) {
                Files.copy(tinyJob.resolve(file), job.resolve(file));
            }
            String definition = Files.readString(tinyJob.resolve("job.yaml"))
                    .replace("town-libraries", name(number))
                    .replace("dataflow: LIB", "dataflow: LIB%04d".formatted(number));
            Files.writeString(job.resolve("job.yaml"), definition + LEAP_DAY);
            Path inbox = Files.createDirectories(job.resolve("inbox").resolve(PERIOD));
            Files.writeString(inbox.resolve("东河.csv"), returned(1000 + number));
        }
        try (PortalFixture booking = new PortalFixture(folder)) {
            booking.account(ADMINISTRATOR, Role.ADMINISTRATOR, "");
        }
    }

    private static void copyForms(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.copy(TINY.resolve("jobs/units.csv"), folder.resolve("jobs/units.csv"));
        for (String form : List.of("TS01-town-library/2022", "TS01-town-library/2023", "TS02-county-library/2022")) {
            Path copy = folder.resolve("input-templates").resolve(form + ".yaml");
            Files.createDirectories(copy.getParent());
            Files.copy(TINY.resolve("templates").resolve(form + ".yaml"), copy);
        }
    }
}
