package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.observation.Signatures;
import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.publish.template.Figures;
import cn.huizong.publish.template.Filling;
import cn.huizong.publish.template.TemplateWorkbook;
import cn.huizong.store.TestStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tiny job of three towns and a county office, in a folder of its own, with hands to fill in returns and run commands. */
final class TownLibraries {

    static final Path CATALOGUE = Path.of("src/test/resources/spec/catalogue/tiny");
    static final String JOB = "town-libraries";
    static final Instant NOW = Instant.parse("2023-02-01T03:04:05Z");
    private static final List<String> TOWNS = List.of("990101", "990102", "990103");

    private final Path home;
    private final Desk desk;

    TownLibraries(Path home) {
        this.home = home;
        this.desk = new Desk(home, CATALOGUE.resolve("jobs"), CATALOGUE.resolve("templates"), NOW);
    }

    Path home() {
        return home;
    }

    Path inbox() {
        return home.resolve("inbox");
    }

    Path reports() {
        return home.resolve("reports-out");
    }

    Path release(String period, String name) {
        return reports().resolve(JOB).resolve(period).resolve(name);
    }

    void at(Instant now) {
        desk.at(now);
    }

    void useJobs(Path folder) {
        desk.useJobs(folder);
    }

    void useTemplates(Path folder) {
        desk.useTemplates(folder);
    }

    /** The returns of a quarter without any fault. */
    void handInAll(String period) {
        for (int i = 0; i < TOWNS.size(); i++) {
            handIn("TS01", TOWNS.get(i), period, town(1000 + 100 * i));
        }
        handIn("TS02", "WLJ", period, Map.of("TS02.01", 9));
    }

    static Map<String, Integer> town(int books) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("TS01.01", books);
        figures.put("TS01.02", 50);
        figures.put("TS01.03", 10);
        figures.put("TS01.04", books + 40);
        figures.put("TS01.05", 3000);
        figures.put("TS01.06", 12);
        figures.put("TS01.07", 3);
        figures.put("TS01.08", 90);
        figures.put("TS01.09", 88);
        return figures;
    }

    Path handIn(String form, String unit, String period, Map<String, Integer> figures) {
        return handIn(form + "-" + unit + ".xlsx", form, unit, period, figures, 0);
    }

    /** @param version 版次, 0 to state none */
    Path handIn(String path, String form, String unit, String period, Map<String, Integer> figures, int version) {
        return write(path, workbook(form, unit, period, figures, version));
    }

    /** A CSV file with some rows of TS01 and no others, sent out five days after the quarter. */
    Path handInRows(String path, String unit, String period, Map<String, Integer> figures) {
        ReferencePeriod quarter = ReferencePeriod.parse(period).orElseThrow();
        Form form = catalogue().form("TS01", quarter).orElseThrow();
        StringBuilder text = new StringBuilder(form.title() + "\n表号：" + form.tableNumber() + "\n");
        text.append("填报单位：").append(catalogue().units().nameOf(unit)).append("\n");
        text.append("报告期：").append(quarter.chinese()).append("\n指标名称,代码,计量单位,");
        text.append(form.columns().get(0).heading()).append("\n");
        form.items().stream()
                .filter(item -> figures.containsKey(item.code()))
                .forEach(item -> text.append(String.join(
                                ",",
                                item.name(),
                                item.code(),
                                item.measure().name(),
                                String.valueOf(figures.get(item.code()))))
                        .append("\n"));
        text.append("报出日期：").append(quarter.end().plusDays(5)).append("\n");
        return write(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Catalogue catalogue() {
        return Objects.requireNonNull(
                new CatalogueReader().read(desk.jobs(), desk.templates()).catalogue());
    }

    byte[] workbook(String form, String unit, String period, Map<String, Integer> figures, int version) {
        Catalogue catalogue = catalogue();
        ReferencePeriod quarter = ReferencePeriod.parse(period).orElseThrow();
        Form definition = catalogue.form(form, quarter).orElseThrow();
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        figures.forEach((item, value) -> numbers.put(item, BigDecimal.valueOf(value)));
        Filling filling = Filling.of(catalogue.units().find(unit).orElseThrow(), quarter)
                .withCurrent(new Figures(numbers, Map.of()))
                .signed(new Signatures("甲", "乙", "丙", "0523"), quarter.end().plusDays(5), version);
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(definition, filling);
        return workbook.bytes(NOW);
    }

    Path write(String path, byte[] bytes) {
        try {
            Path file = inbox().resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Said run(String period, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", JOB, "--period", period));
        arguments.addAll(List.of("--inbox", inbox().toString()));
        arguments.addAll(List.of(more));
        return command(arguments.toArray(String[]::new));
    }

    Said command(String... arguments) {
        return desk.command(List.of(arguments));
    }

    List<String> withFolders(List<String> arguments) {
        return desk.withFolders(arguments);
    }

    /** Where its store is. */
    Path data() {
        return home.resolve("data");
    }

    /** Meddles with the store while no command runs. */
    void sql(String statement) {
        TestStores.sql(data(), statement);
    }

    /** Every file below a folder with the fingerprint of its bytes. */
    static Map<String, String> bytesBelow(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
        return files;
    }
}
