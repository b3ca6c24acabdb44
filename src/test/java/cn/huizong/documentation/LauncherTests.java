package cn.huizong.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is known to trip cmd.exe is kept out of the launcher for Windows, and both launchers start the same. */
class LauncherTests {

    private static final Path UNIX = Path.of("huizong");
    private static final Path WINDOWS = Path.of("huizong.cmd");
    private static final Pattern LABEL = Pattern.compile("(?m)^:([a-z_]+)$");
    private static final Pattern CALLED = Pattern.compile("(?:goto |call :)([a-z_]+)");
    private static final Pattern JAVA_OPTION = Pattern.compile("-X[A-Za-z:+]+[A-Za-z0-9=]*|-D[a-z.]+(?==)|-jar");
    private static final Pattern MAVEN = Pattern.compile("mvn -q [^>)]*package");

    @Test
    void linesEndAsCmdNeedsThem() throws IOException {
        String text = Files.readString(WINDOWS);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Files.readString(Path.of(".gitattributes"))).contains("huizong.cmd text eol=crlf");
    }

    /** cmd.exe may lose its place behind characters of several bytes: nothing may be left to read after them. */
    @Test
    void chineseStandsInTheLastLinesAndEachOfThemEndsByItself() throws IOException {
        List<String> lines = Files.readAllLines(WINDOWS);
        int first = 0;
        while (isAscii(lines.get(first))) {
            first++;
        }
        assertThat(lines.subList(first, lines.size()))
                .hasSizeGreaterThan(3)
                .allMatch(line ->
                        line.startsWith(":say_") || (line.startsWith(">&2 echo ") && line.matches(".*& exit /b [01]")));
    }

    /** A path with brackets would end a block in brackets; a block is expanded before its first line has run. */
    @Test
    void nothingStandsInBlocksOfRoundBrackets() throws IOException {
        assertThat(Files.readAllLines(WINDOWS))
                .noneMatch(line -> line.matches(".*\\(\\s*"))
                .noneMatch(")"::equals);
    }

    @Test
    void everyLabelThatIsGoneToIsThereOnce() throws IOException {
        String text = Files.readString(WINDOWS).replace("\r\n", "\n");
        List<String> labels =
                LABEL.matcher(text).results().map(found -> found.group(1)).toList();
        Set<String> called = new TreeSet<>();
        CALLED.matcher(text).results().forEach(found -> called.add(found.group(1)));
        assertThat(labels).doesNotHaveDuplicates().containsAll(called);
        assertThat(called)
                .containsAll(labels.stream()
                        .filter(label -> !Set.of("failed", "leave", "start").contains(label))
                        .toList());
    }

    @Test
    void everyPathIsQuoted() throws IOException {
        Pattern path = Pattern.compile("%(HUIZONG_HOME|TARGET|CURRENT|BUILD_LOG|JAVA|JDK)%");
        for (String line : Files.readAllLines(WINDOWS)) {
            path.matcher(line)
                    .results()
                    .forEach(found -> assertThat(line.substring(0, found.start())
                                            .chars()
                                            .filter(character -> character == '"')
                                            .count()
                                    % 2)
                            .as(line)
                            .isEqualTo(1));
        }
    }

    @Test
    void bothLaunchersBuildAndStartTheSame() throws IOException {
        String unix = Files.readString(UNIX);
        String windows = Files.readString(WINDOWS);
        Set<String> options = options(unix);
        options.removeAll(Set.of("-Dhuizong.terminal", "-XX:+UseTransparentHugePages")); // Windows has neither.
        assertThat(options(windows)).isEqualTo(options).hasSizeGreaterThan(6);
        assertThat(first(MAVEN, windows)).isEqualTo(first(MAVEN, unix)).isNotEmpty();
    }

    private static Set<String> options(String launcher) {
        Set<String> options = new TreeSet<>();
        String code = launcher.lines()
                .filter(line -> !line.startsWith("rem ") && !line.startsWith("#") && !line.contains("mvn "))
                .reduce("", (all, line) -> all + line + "\n");
        JAVA_OPTION.matcher(code).results().forEach(found -> options.add(found.group()));
        return options;
    }

    private static String first(Pattern wanted, String text) {
        return wanted.matcher(text)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("");
    }

    private static boolean isAscii(String line) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(line);
    }
}
