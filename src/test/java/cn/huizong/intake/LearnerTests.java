package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import cn.huizong.normalise.Normaliser;
import cn.huizong.spec.SpecYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LearnerTests {

    private static final int MOST_EDITS = 5;
    private static final Path SPEC = Path.of("src/test/resources/spec/intake/tables");
    private static final ReferencePeriod YEAR = ReferencePeriod.year(2021);

    @TempDir
    private Path folder;

    static Stream<Arguments> examples() {
        return SpecYaml.cases("intake/tables/examples.yaml").stream()
                .map(spec -> Arguments.of(SpecYaml.text(spec, "name"), spec));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void aDraftOfAnExampleNeedsFiveEditsAtMostToReadIt(String name, Map<String, Object> spec) throws IOException {
        byte[] example = spec.containsKey("file")
                ? Files.readAllBytes(SPEC.resolve(SpecYaml.text(spec, "file")))
                : SpecYaml.text(spec, "rows").getBytes(StandardCharsets.UTF_8);
        String form = SpecYaml.text(spec, "form");
        Map<String, String> edits = SpecYaml.texts(spec, "edits");

        Catalogue catalogue = catalogue(form, edited(draft(example, form), edits));
        Filed filed = Filed.of(new ReturnReader(catalogue), new Normaliser(catalogue), example, null, YEAR);

        assertThat(edits).hasSizeLessThanOrEqualTo(MOST_EDITS);
        assertThat(filed.findings()).isEmpty();
        assertThat(filed.parts()).hasSize(Integer.parseInt(SpecYaml.text(spec, "parts")));
        assertThat(filed.parts().stream()
                        .mapToInt(part -> part.receipt().cells().stored())
                        .sum())
                .isEqualTo(Integer.parseInt(SpecYaml.text(spec, "stored")));
        if (spec.containsKey("items")) {
            assertThat(catalogue.forms().get(0).items().stream()
                            .filter(item -> item.code().length() == form.length() + 3)
                            .map(item -> item.name()))
                    .containsExactlyElementsOf(SpecYaml.list(spec, "items"));
        }
    }

    @Test
    void nothingIsLearntOfAFileWithoutATable() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "说明\n本表由各单位填报\n");

        Learner.Lesson lesson = new Learner(catalogue("EX09", minimal()).units()).learn(file, "EX09", YEAR);

        assertThat(lesson.yaml()).isEmpty();
        assertThat(lesson.refused()).isEqualTo("文件里没有一张既有栏名行名、又有数的表");
    }

    private String draft(byte[] example, String form) throws IOException {
        Path file = Files.write(folder.resolve("例表.csv"), example);
        Learner.Lesson lesson = new Learner(catalogue("EX09", minimal()).units()).learn(file, form, YEAR);
        assertThat(lesson.refused()).isEmpty();
        return lesson.yaml();
    }

    private static String edited(String draft, Map<String, String> edits) {
        String edited = draft;
        for (Map.Entry<String, String> edit : edits.entrySet()) {
            assertThat(edited).contains(edit.getKey());
            edited = edited.replace(edit.getKey(), edit.getValue());
        }
        return edited;
    }

    /** Of one form and a job that asks for nothing else. */
    private Catalogue catalogue(String form, String yaml) throws IOException {
        Path root = Files.createTempDirectory(folder, form);
        Path job = Files.createDirectories(root.resolve("jobs/tables"));
        Files.copy(Path.of("jobs/units.csv"), root.resolve("jobs/units.csv"));
        Files.writeString(
                job.resolve("job.yaml"),
                Files.readString(SPEC.resolve("jobs/tables/job.yaml"))
                        .replaceFirst("forms: .*", "forms: [" + form + "]"));
        Files.writeString(job.resolve("edits.yaml"), "edits: []\n");
        Files.writeString(job.resolve("indicators.yaml"), "indicators: []\n");
        Path templates = Files.createDirectories(root.resolve("templates/" + form + "-example"));
        String edition = yaml.replaceAll("(?s).*\nedition: ([0-9]{4}).*", "$1");
        Files.writeString(templates.resolve(edition + ".yaml"), yaml);
        CatalogueReading reading = new CatalogueReader().read(root.resolve("jobs"), root.resolve("templates"));
        assertThat(reading.faults()).isEmpty();
        return Objects.requireNonNull(reading.catalogue());
    }

    private static String minimal() {
        return String.join(
                "\n",
                List.of(
                        "form: EX09",
                        "title: 例表",
                        "edition: 2021",
                        "table-number: 例09表",
                        "frequency: annual",
                        "reporters: [districts]",
                        "items:",
                        "  - {code: EX09.01, name: 受理, kind: flow, measure: 件}",
                        ""));
    }
}
