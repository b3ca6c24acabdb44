package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cases of spec/intake/returns.yaml, in every format. */
class ReturnScenarioTests {

    private static final Pattern IDENTITY = Pattern.compile("\\{identity (\\w+) (\\d+) (\\w+) (\\S+)}");
    private static final Pattern PLACE = Pattern.compile("(\\d+):(\\d+)$");
    private static final Map<String, String> CLEAN = new TreeMap<>(Map.of(
            "TF01.01", "120", "TF01.02", "100", "TF01.03", "20", "TF01.04", "99.5", "TF01.05", "12.5", "TF01.06",
            "(,6000)", "TF01.07", "-3", "TF01.08", "text:全区", "TF01.09", "9"));

    static Stream<Arguments> cases() {
        List<Map<String, Object>> cases =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(resource("returns.yaml"));
        return cases.stream()
                .flatMap(spec -> formats(spec).map(format -> Arguments.of(spec.get("name"), format, spec)));
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> formats(Map<String, Object> spec) {
        return ((List<String>) spec.getOrDefault("formats", List.of("csv", "xlsx", "xls"))).stream();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("cases")
    void aReturnIsReadAsSpecified(String name, String format, Map<String, Object> spec) {
        ReferencePeriod expected = spec.containsKey("expected")
                ? ReferencePeriod.parse((String) spec.get("expected")).orElseThrow()
                : null;

        Filed filed = Filed.of(bytes(changed(spec), format), SmallCatalogue.JOB, expected);

        Receipt receipt = filed.only().receipt();
        assertThat(filed.findings()).as(name).isEqualTo(findings(spec, format));
        assertThat(receipt.outcome().word()).isEqualTo(spec.getOrDefault("outcome", "accepted"));
        assertThat(receipt.code()).isEqualTo(spec.getOrDefault("code", ""));
        if (spec.containsKey("key")) {
            assertThat(String.valueOf(receipt.key())).isEqualTo(spec.get("key"));
        }
        if (!spec.containsKey("outcome")) {
            assertThat(receipt.cells()).isEqualTo(cells(spec));
            assertThat(filed.values()).isEqualTo(values(spec));
        }
    }

    private static String changed(Map<String, Object> spec) {
        String csv = resource("clean.csv");
        for (Map.Entry<String, String> change : texts(spec, "change").entrySet()) {
            assertThat(csv).contains(change.getKey());
            csv = csv.replace(change.getKey(), change.getValue());
        }
        return IDENTITY.matcher(csv)
                .replaceAll(match -> new ReturnIdentity(
                                match.group(1),
                                Integer.parseInt(match.group(2)),
                                match.group(3),
                                ReferencePeriod.parse(match.group(4)).orElseThrow())
                        .print());
    }

    private static byte[] bytes(String csv, String format) {
        return switch (format) {
            case "xlsx" -> Grid.of(csv).xlsx();
            case "xls" -> Grid.of(csv).xls();
            default -> csv.getBytes(StandardCharsets.UTF_8);
        };
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(Map<String, Object> spec, String format) {
        return ((List<String>) spec.getOrDefault("findings", List.of()))
                .stream()
                        .map(finding -> format.equals("csv") ? finding : inSheet(finding))
                        .sorted()
                        .toList();
    }

    /** 12:4 in a CSV file is D12 in a workbook. */
    private static String inSheet(String finding) {
        Matcher place = PLACE.matcher(finding);
        return place.replaceAll(at -> (char) ('A' + Integer.parseInt(at.group(2)) - 1) + at.group(1));
    }

    @SuppressWarnings("unchecked")
    private static CellCounts cells(Map<String, Object> spec) {
        List<Integer> cells = (List<Integer>) spec.getOrDefault("cells", List.of(66, 9, 0, 57));
        return new CellCounts(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    private static Map<String, String> values(Map<String, Object> spec) {
        Map<String, String> values = new TreeMap<>(CLEAN);
        texts(spec, "values").forEach((item, value) -> {
            if (value == null) {
                values.remove(item);
            } else {
                values.put(item, value);
            }
        });
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable String> texts(Map<String, Object> spec, String key) {
        return (Map<String, @Nullable String>) spec.getOrDefault(key, Map.of());
    }

    private static String resource(String name) {
        try (InputStream in = ReturnScenarioTests.class.getResourceAsStream("/spec/intake/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
