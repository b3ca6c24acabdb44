package cn.huizong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files in shallow packages, and names that say something. */
class SizeTests {

    private static final List<String> VAGUE = List.of("Manager", "Helper", "Util", "Utils", "Impl", "DTO", "Dto");

    @Test
    void noFileIsLongerThanFourHundredLinesAndFewAreAboveTwoHundred() {
        List<Path> files = sources("src/main/java");

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(400));
        long above = files.stream().filter(file -> lines(file) > 200).count();
        assertThat(above).isLessThanOrEqualTo(files.size() / 10);
    }

    @Test
    void namesOfTypesSaySomething() {
        assertThat(sources("src"))
                .allSatisfy(file -> assertThat(file.getFileName().toString().replace(".java", ""))
                        .doesNotEndWith("Manager")
                        .matches(name -> VAGUE.stream().noneMatch(name::endsWith)));
    }

    @Test
    void noWorkIsLeftOpenInTheCode() {
        String open = "TO" + "DO|FIX" + "ME|XX" + "X|@Dis" + "abled";
        assertThat(sources("src"))
                .allSatisfy(file -> assertThat(read(file)).doesNotContainPattern("\\b(" + open + ")\\b"));
    }

    private static List<Path> sources(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int lines(Path file) {
        return (int) read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
