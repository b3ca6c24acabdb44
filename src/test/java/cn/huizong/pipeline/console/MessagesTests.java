package cn.huizong.pipeline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** A key as the code asks for it; one that ends in a dot is completed by a word of an enum. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:text|wrongUse|overtaken|failed|complaint)\\(\\s*\"([a-z][a-zA-Z.-]+)\"|\\? \"([a-z-]+[.][a-z.-]+)\" : \"([a-z-]+[.][a-z.-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void bothLanguagesHaveTheSameKeysAndPlaces(String name) {
        ResourceBundle chinese = Messages.bundle(name, Language.ZH);
        ResourceBundle english = Messages.bundle(name, Language.EN);
        assertThat(keys(english)).isEqualTo(keys(chinese)).hasSizeGreaterThan(40);
        for (String key : keys(chinese)) {
            assertThat(places(english.getString(key))).as(key).isEqualTo(places(chinese.getString(key)));
        }
    }

    @Test
    void everySentenceTheCodeAsksForIsThere() throws IOException {
        Set<String> keys = keys(Messages.bundle("messages", Language.ZH));
        Set<String> asked = askedFor();
        assertThat(asked)
                .hasSizeGreaterThan(60)
                .allSatisfy(key -> assertThat(key)
                        .satisfies(wanted -> assertThat(keys)
                                .anyMatch(known ->
                                        wanted.endsWith(".") ? known.startsWith(wanted) : known.equals(wanted))));
    }

    @Test
    void apostrophesOfEnglishDoNotSwallowPlaces() {
        ResourceBundle english = Messages.bundle("messages", Language.EN);
        assertThat(keys(english)).allSatisfy(key -> {
            String text = new Messages(Language.EN)
                    .text(key, "⟦0⟧", "⟦1⟧", "⟦2⟧", "⟦3⟧", "⟦4⟧", "⟦5⟧", "⟦6⟧", "⟦7⟧", "⟦8⟧", "⟦9⟧");
            places(english.getString(key)).forEach(place -> assertThat(text).contains("⟦" + place.charAt(1) + "⟧"));
        });
    }

    @Test
    void theMachinesLocaleHasNoSay() {
        assertThat(new Messages(Language.ZH).text("run.cells.counts", 1234567, 0, 0, 0))
                .contains("读取 1234567 ");
    }

    @Test
    void theLanguageIsFoundAnywhereAmongTheArguments() {
        assertThat(Language.among(List.of("run", "job", "--lang", "en"))).isEqualTo(Language.EN);
        assertThat(Language.among(List.of("--lang=en", "jobs"))).isEqualTo(Language.EN);
        assertThat(Language.among(List.of("jobs"))).isEqualTo(Language.ZH);
    }

    private static Set<String> keys(ResourceBundle bundle) {
        return new TreeSet<>(Collections.list(bundle.getKeys()));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }

    private static Set<String> askedFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/cn/huizong/pipeline"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    for (int group = 1; group <= 3; group++) {
                        if (matcher.group(group) != null
                                && !matcher.group(group).isEmpty()) {
                            asked.add(matcher.group(group));
                        }
                    }
                }
            }
        }
        return asked;
    }
}
