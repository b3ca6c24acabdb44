package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.ObservedReturn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cases of spec/intake/registers.yaml, in every format. */
class RegisterScenarioTests {

    private static final ReturnReader READER = new ReturnReader(RegisterCatalogue.CATALOGUE);
    private static final Normaliser NORMALISER = new Normaliser(RegisterCatalogue.CATALOGUE);
    private static final Pattern PLACE = Pattern.compile("(\\d+):(\\d+)$");

    static Stream<Arguments> cases() {
        List<Map<String, Object>> cases =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(resource("registers.yaml"));
        return cases.stream()
                .flatMap(spec -> formats(spec).map(format -> Arguments.of(spec.get("name"), format, spec)));
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> formats(Map<String, Object> spec) {
        return ((List<String>) spec.getOrDefault("formats", List.of("csv", "gb18030", "xlsx", "large xlsx", "xls")))
                .stream();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("cases")
    void aListOfCasesIsTalliedAsSpecified(String name, String format, Map<String, Object> spec) {
        Object expected = spec.getOrDefault("expected", "2021");

        Filed filed = Filed.of(
                READER,
                NORMALISER,
                bytes(changed(spec), format),
                null,
                ReferencePeriod.parse(String.valueOf(expected)).orElse(null));

        assertThat(figures(filed)).as(name).isEqualTo(Objects.requireNonNullElse(spec.get("figures"), List.of()));
        assertThat(filed.findings()).isEqualTo(findings(spec, format));
        if (spec.containsKey("rest")) {
            NormalisedReturn rest = filed.parts().get(filed.parts().size() - 1);
            assertThat(rest.receipt().reason()).isEqualTo(spec.get("rest"));
        }
        if (spec.containsKey("cells")) {
            CellCounts cells = filed.parts().stream()
                    .map(part -> part.receipt().cells())
                    .reduce(CellCounts.NONE, CellCounts::plus);
            assertThat(List.of(cells.read(), cells.stored(), cells.findings(), cells.ignored()))
                    .isEqualTo(spec.get("cells"));
        }
        if (spec.containsKey("says")) {
            List<String> messages = filed.parts().stream()
                    .flatMap(part -> part.findings().stream())
                    .map(finding -> finding.message())
                    .toList();
            assertThat(messages).isEqualTo(spec.get("says"));
        }
    }

    private static List<String> figures(Filed filed) {
        List<String> figures = new ArrayList<>();
        for (NormalisedReturn part : filed.parts()) {
            ObservedReturn observed = part.observed();
            if (observed != null) {
                figures.add(observed.key() + ": "
                        + observed.observations().stream()
                                .map(one -> Shown.value(one.value()))
                                .collect(Collectors.joining(" ")));
            }
        }
        return figures;
    }

    @SuppressWarnings("unchecked")
    private static String changed(Map<String, Object> spec) {
        if (spec.containsKey("file")) {
            return (String) spec.get("file");
        }
        String csv = resource("register.csv");
        for (Map.Entry<String, String> change :
                ((Map<String, String>) spec.getOrDefault("change", Map.of())).entrySet()) {
            assertThat(csv).contains(change.getKey());
            csv = csv.replace(change.getKey(), change.getValue());
        }
        return csv;
    }

    private static byte[] bytes(String csv, String format) {
        return switch (format) {
            case "xlsx" -> Grid.of(csv).xlsx();
            case "large xlsx" -> withAPicture(Grid.of(csv).xlsx());
            case "xls" -> Grid.of(csv).xls();
            case "gb18030" -> csv.getBytes(Charset.forName("GB18030"));
            default -> csv.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** So large that it is looked through for lists of cases before anything is kept. */
    private static byte[] withAPicture(byte[] workbook) {
        byte[] picture = new byte[1 << 20];
        new Random(1).nextBytes(picture);
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(large)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry("xl/media/image1.png"));
            out.write(picture);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return large.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(Map<String, Object> spec, String format) {
        return ((List<String>) spec.getOrDefault("findings", List.of()))
                .stream()
                        .map(finding -> format.contains("xls")
                                ? PLACE.matcher(finding).replaceAll(RegisterScenarioTests::address)
                                : finding)
                        .sorted()
                        .toList();
    }

    private static String address(MatchResult place) {
        return (char) ('A' + Integer.parseInt(place.group(2)) - 1) + place.group(1);
    }

    private static String resource(String name) {
        try (InputStream in = RegisterScenarioTests.class.getResourceAsStream("/spec/intake/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
