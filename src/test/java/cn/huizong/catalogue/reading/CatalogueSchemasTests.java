package cn.huizong.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.draft.Shapes;
import cn.huizong.catalogue.source.Key;
import cn.huizong.catalogue.source.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say what the reader says, as far as a schema can. */
class CatalogueSchemasTests {

    static Stream<Path> shippedFiles() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Stream.of(TinyCatalogue.SOURCE, Path.of("jobs"), Path.of("input-templates"))
                .filter(Files::isDirectory)
                .flatMap(CatalogueSchemasTests::walk)) {
            files = all.filter(path -> path.toString().endsWith(".yaml")).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
        return files.stream();
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void everyShippedFileFitsItsSchema(Path file) throws IOException {
        assertThat(CatalogueSchemas.faults(file, Files.readString(file))).isEmpty();
    }

    /** Whether a file is there, is YAML and has the right name is not a schema's business. */
    static Stream<FaultCase> casesOfContent() {
        return FaultCase.all().filter(one -> !List.of("files", "yaml", "units").contains(one.subject()));
    }

    @ParameterizedTest
    @MethodSource("casesOfContent")
    void schemaAndReaderAgreeOnWhatASchemaCanExpress(FaultCase spoiled, @TempDir Path folder) throws IOException {
        TinyCatalogue catalogue = TinyCatalogue.copiedTo(folder);
        spoiled.applyTo(catalogue);
        Path file = catalogue.path(spoiled.file());

        List<String> faults = CatalogueSchemas.faults(file, Files.readString(file));

        if (spoiled.schema().equals("refuses")) {
            assertThat(faults).isNotEmpty();
            assertThat(spoiled.faults()).isNotEmpty();
        } else {
            assertThat(faults).isEmpty();
        }
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("job", "", Shapes.JOB),
                Arguments.of("job", "/properties/schedule", Shapes.SCHEDULE),
                Arguments.of("form", "", Shapes.FORM),
                Arguments.of("form", "/properties/columns/items", Shapes.COLUMN),
                Arguments.of("form", "/properties/items/items", Shapes.ITEM),
                Arguments.of("form", "/properties/members/items", Shapes.MEMBER),
                Arguments.of("form", "/properties/tables/items", Shapes.TABLE),
                Arguments.of("form", "/properties/register", Shapes.REGISTER),
                Arguments.of("form", "/properties/register/properties/counts/additionalProperties", Shapes.COUNT),
                Arguments.of(
                        "form",
                        "/properties/register/properties/counts/additionalProperties/properties/where"
                                + "/additionalProperties/oneOf/2",
                        Shapes.RANGE),
                Arguments.of("edits", "", Shapes.EDITS),
                Arguments.of("edits", "/properties/edits/items", Shapes.EDIT),
                Arguments.of("indicators", "", Shapes.INDICATORS),
                Arguments.of("indicators", "/properties/indicators/items", Shapes.INDICATOR));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyKeyTheReaderKnowsIsInTheSchemaAndTheOtherWayRound(String schema, String path, Shape shape) {
        assertThat(CatalogueSchemas.keys(schema, path)).isEqualTo(shape.names());
        assertThat(CatalogueSchemas.requiredKeys(schema, path))
                .containsExactlyInAnyOrderElementsOf(
                        shape.required().stream().map(Key::name).toList());
    }
}
