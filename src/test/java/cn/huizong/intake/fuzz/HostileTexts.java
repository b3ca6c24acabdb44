package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Texts that stand where a number should, and what a careful person may read in them without asking. */
final class HostileTexts {

    private static final Path FILE = Path.of("src/test/resources/spec/intake/hostile-texts.csv");
    private static final List<Hostile> ALL = read();

    private HostileTexts() {}

    /**
     * A text.
     *
     * @param careful what it may be read as, silently; {@code stored} the same where it is the literal of a stored number
     */
    record Hostile(String text, Set<String> careful, Set<String> stored) {

        boolean isXml() {
            return text.chars().allMatch(at -> at >= ' ' || at == '\t' || at == '\n' || at == '\r')
                    && text.indexOf('\uFFFF') < 0;
        }

        String escaped() {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\r", "&#13;");
        }
    }

    private static List<Hostile> read() {
        List<Hostile> all = new ArrayList<>();
        try (Reader file = Files.newBufferedReader(FILE)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord record : format.parse(file)) {
                all.add(new Hostile(unescaped(record.get("text")), set(record.get("read")), set(record.get("stored"))));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        all.add(new Hostile("9".repeat(40), Set.of(), Set.of()));
        all.add(new Hostile("数".repeat(32_000), Set.of(), Set.of()));
        return List.copyOf(all);
    }

    private static Set<String> set(String alternatives) {
        return new HashSet<>(List.of(alternatives.split("\\|", -1)));
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    static List<Hostile> all() {
        return ALL;
    }

    static List<Hostile> inXml() {
        return ALL.stream().filter(Hostile::isXml).toList();
    }
}
