package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void theNewestMigrationIsKnownAndNumbersHaveNoGap(String vendor) throws IOException {
        List<Integer> versions = Stream.concat(scripts("common"), scripts(vendor))
                .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                .sorted()
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        Stream.iterate(1, n -> n + 1).limit(Migrations.NEWEST).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"clob", "blob", "identity", "varbinary", "merge into", "on conflict", "serial", "longvarchar"})
    void commonMigrationsHoldNoWordOfOneVendor(String word) throws IOException {
        for (String script : scripts("common").toList()) {
            assertThat(Files.readString(MIGRATIONS.resolve("common").resolve(script))
                            .toLowerCase(Locale.ROOT))
                    .doesNotContain(word);
        }
    }

    private static Stream<String> scripts(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(folder))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }
}
