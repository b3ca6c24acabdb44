package cn.huizong.benchmark;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ReturnIdentity;
import cn.huizong.publish.template.Figures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A catalogue of one form with 200 items and as many reporting units as asked for, and a workbook of each unit: 25 districts,
 * the rest departments, so that 200 indicators over 27 areas come to about 5,000 values.
 */
final class BenchmarkFolder {

    static final int ITEMS = 200;
    private static final int DISTRICTS = 25;

    private final Path folder;
    private final int units;

    BenchmarkFolder(Path folder, int units) {
        this.folder = folder;
        this.units = units;
    }

    static String unit(int number) {
        return String.format("U%05d", number);
    }

    static String item(int number) {
        return String.format("BM01.%03d", number);
    }

    void writeInbox(byte[] workbookOfFirstUnit) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Map<String, byte[]> parts = unzip(workbookOfFirstUnit);
        for (int number = 0; number < units; number++) {
            Files.write(inbox.resolve(unit(number) + ".xlsx"), workbook(parts, number));
        }
    }

    void writeCatalogue() throws IOException {
        writeCatalogue(edits());
    }

    void writeCatalogue(String edits) throws IOException {
        Path job = Files.createDirectories(folder.resolve("jobs/bench"));
        Path form = Files.createDirectories(folder.resolve("templates/BM01-bench"));
        Files.writeString(folder.resolve("jobs/units.csv"), unitRows());
        Files.writeString(job.resolve("job.yaml"), JOB);
        Files.writeString(job.resolve("edits.yaml"), edits);
        Files.writeString(job.resolve("indicators.yaml"), indicators());
        Files.writeString(form.resolve("2020.yaml"), form());
    }

    /** The same workbook for another unit: its name and code wherever texts stand, and other numbers that keep the rules. */
    private byte[] workbook(Map<String, byte[]> parts, int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().startsWith("xl/") ? renumbered(part.getValue(), number) : part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] renumbered(byte[] part, int number) {
        String text = new String(part, StandardCharsets.UTF_8)
                .replace(identity(0), identity(number))
                .replace(name(0), name(number));
        for (int item = 0; item < ITEMS; item++) {
            text = text.replace("<v>" + placeholder(item) + "</v>", "<v>" + figure(number, item) + "</v>")
                    .replace("<v>" + placeholder(item) + ".0</v>", "<v>" + figure(number, item) + "</v>");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String name(int number) {
        return "第" + String.format("%05d", number) + "单位";
    }

    private static String identity(int number) {
        return new ReturnIdentity("BM01", 2020, unit(number), ReferencePeriod.year(2021)).print();
    }

    static Figures placeholders() {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (int item = 0; item < ITEMS; item++) {
            numbers.put(item(item), placeholder(item));
        }
        return new Figures(numbers, Map.of());
    }

    /** Figures that no other number of the workbook equals; below ten million, so that they are written without an exponent. */
    private static BigDecimal placeholder(int item) {
        return BigDecimal.valueOf(7_700_000L + item);
    }

    /** Every tenth item is the sum of the nine after it. */
    static long figure(int number, int item) {
        if (item % 10 != 0) {
            return new Random(number * 1_000L + item).nextInt(9_000);
        }
        long sum = 0;
        for (int part = item + 1; part < item + 10; part++) {
            sum += figure(number, part);
        }
        return sum;
    }

    private static Map<String, byte[]> unzip(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private String unitRows() {
        StringBuilder rows =
                new StringBuilder("code,name,kind,area,groups,valid_from,valid_to,successor,comparable_if,aliases\n");
        rows.append("CITY,全市,city,CITY,,,,,,\nSELF,市本级,self,SELF,,,,,,\n");
        for (int number = 0; number < units; number++) {
            boolean district = number < DISTRICTS;
            rows.append(unit(number)).append(',').append(name(number)).append(',');
            rows.append(district ? "district," + unit(number) : "department,SELF")
                    .append(",all,,,,,\n");
        }
        return rows.toString();
    }

    private static String form() {
        StringBuilder yaml = new StringBuilder(FORM);
        for (int item = 0; item < ITEMS; item++) {
            yaml.append("  - {code: ").append(item(item)).append(", name: 指标").append(item);
            yaml.append(", kind: flow, measure: 件}\n");
        }
        return yaml.toString();
    }

    private static String edits() {
        StringBuilder yaml = new StringBuilder("edits:\n");
        for (int item = 0; item < ITEMS; item += 10) {
            yaml.append("  - id: BM01-E")
                    .append(String.format("%02d", item / 10 + 1))
                    .append('\n');
            yaml.append("    name: 合计\n    severity: mandatory\n    level: 1\n    rule: ")
                    .append(item(item));
            yaml.append(" = sum(")
                    .append(item(item + 1))
                    .append("..")
                    .append(item(item + 9))
                    .append(")\n");
            yaml.append("    tolerance: 0\n    message: 合计应等于各项之和\n    suggestion: 核对各项\n");
            yaml.append("    passes: ")
                    .append(cases(item, 9))
                    .append("\n    fires: ")
                    .append(cases(item, 8))
                    .append('\n');
        }
        return yaml.toString();
    }

    private static String cases(int item, int sum) {
        StringBuilder values = new StringBuilder("{" + item(item) + ": " + sum);
        for (int part = item + 1; part < item + 10; part++) {
            values.append(", ").append(item(part)).append(": 1");
        }
        return values.append('}').toString();
    }

    private static String indicators() {
        StringBuilder yaml = new StringBuilder("indicators:\n");
        for (int item = 0; item < ITEMS; item++) {
            yaml.append("  - {code: I")
                    .append(String.format("%03d", item))
                    .append(", name: 指标")
                    .append(item);
            yaml.append(", english: figure, section: 一, measure: 件, kind: flow, compilation: sum, value: ");
            yaml.append(item(item)).append(", decimals: 0}\n");
        }
        return yaml.toString();
    }

    private static final String JOB = """
            job: bench
            title: 基准
            area: CITY
            area-self: SELF
            agency: HUIZONG
            dataflow: BENCH
            version: "1.0"
            frequency: annual
            forms: [BM01]
            due-days: 31
            rounding: half-up
            sections: [一]
            """;

    private static final String FORM = """
            form: BM01
            title: 基准统计表
            edition: 2020
            table-number: 基01表
            issued-by: 基准
            approved-by: 基准
            approval-number: 基〔2020〕1号
            valid-until: 2030-12-31
            frequency: annual
            reporters: [all]
            columns:
              - {number: 1, heading: 本年实际, role: current}
            blank: missing
            marks: {"—": not-applicable}
            items:
            """;
}
