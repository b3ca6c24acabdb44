package cn.huizong.publish.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.catalogue.reading.CatalogueReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The blanks and code books that are committed are those the definitions make. After a change of a definition:
 *
 * <pre>mvn -q test -Dquick -Dtest=TemplateFilesTests -Dtemplates.write</pre>
 *
 * writes them anew; look at what changed and commit it with the definition.
 */
class TemplateFilesTests {

    private static final Path TEMPLATES = Path.of("input-templates");
    private static final String COMMAND = "mvn -q test -Dquick -Dtest=TemplateFilesTests -Dtemplates.write";

    @Test
    void whatIsCommittedIsWhatTheDefinitionsMake() throws IOException {
        TemplateFiles files = new TemplateFiles(catalogue());
        if (System.getProperty("templates.write") != null) {
            files.write(TEMPLATES);
        }
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, byte[]> content : files.contents().entrySet()) {
            Path file = TEMPLATES.resolve(content.getKey());
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content.getValue())) {
                stale.add(content.getKey());
            }
        }
        assertThat(stale)
                .as("stale files of input-templates/; regenerate: %s", COMMAND)
                .isEmpty();
        assertThat(generatedFiles())
                .as("files nobody makes any more")
                .containsExactlyInAnyOrderElementsOf(files.contents().keySet());
    }

    @Test
    void theyAreWrittenBesideTheDefinitionsWhateverStoodThere(@TempDir Path folder) throws IOException {
        TemplateFiles files = new TemplateFiles(catalogue());
        List<Path> written = files.write(folder);
        byte[] first = Files.readAllBytes(written.get(1));
        Files.writeString(written.get(1), "stale");

        assertThat(files.write(folder)).isEqualTo(written);
        assertThat(Arrays.equals(Files.readAllBytes(written.get(1)), first)).isTrue();
        assertThat(written)
                .contains(
                        folder.resolve("FZ02-reconsideration/FZ02-2020.md"),
                        folder.resolve("FZ02-reconsideration/FZ02-2020.xlsx"),
                        folder.resolve("FZ12-government-services/FZ12-2020.xlsx"),
                        folder.resolve("FZ12-government-services/FZ12-2021.xlsx"));
    }

    private static Catalogue catalogue() {
        CatalogueReading reading = new CatalogueReader().read(Path.of("jobs"), TEMPLATES);
        assertThat(reading.faults()).isEmpty();
        return Objects.requireNonNull(reading.catalogue());
    }

    private static List<String> generatedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".xlsx")
                            || file.getFileName().toString().matches("FZ.*\\.md"))
                    .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
