package cn.huizong.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.draft.Shapes;
import cn.huizong.catalogue.source.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/catalogue.md} says is so. */
class CataloguePageTests {

    private static final Path PAGE = Path.of("docs/catalogue.md");
    private static final Pattern FILE = Pattern.compile("(?ms)^`county/(\\S+)`\\n\\n```\\w+\\n(.*?)^```");

    @Test
    void theSecondJobOfThePageIsSoundAsItStandsThere(@TempDir Path folder) throws IOException {
        Matcher file = FILE.matcher(Files.readString(PAGE));
        int files = 0;
        for (; file.find(); files++) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }

        CatalogueReading reading = new CatalogueReader().read(folder.resolve("jobs"), folder.resolve("templates"));

        assertThat(files).isEqualTo(5);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.hints()).isEmpty();
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                Shapes.UNITS,
                Shapes.JOB,
                Shapes.SCHEDULE,
                Shapes.FORM,
                Shapes.COLUMN,
                Shapes.ITEM,
                Shapes.MEMBER,
                Shapes.TABLE,
                Shapes.EDITS,
                Shapes.EDIT,
                Shapes.INDICATORS,
                Shapes.INDICATOR);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void thePageNamesEveryKey(Shape shape) throws IOException {
        String page = Files.readString(PAGE);

        assertThat(shape.names())
                .allMatch(name -> Pattern.compile("(?<![a-z-])" + name + "(?![a-z-])")
                        .matcher(page)
                        .find());
    }
}
