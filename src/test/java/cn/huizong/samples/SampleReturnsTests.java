package cn.huizong.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SampleReturnsTests {

    private static final List<Integer> YEARS = SampleReturns.YEARS;
    private static final String SAYS_SO = "演示数据";

    private final SampleReturns returns = new SampleReturns(SampleReturns.shippedCatalogue());

    @ParameterizedTest
    @FieldSource("YEARS")
    void whatIsKeptIsWhatTheGeneratorMakes(int year) throws IOException {
        Map<String, byte[]> kept = new TreeMap<>();
        for (Path file : SampleReturns.kept(year)) {
            kept.put(file.getFileName().toString(), Files.readAllBytes(file));
        }

        assertThat(differing(kept, returns.files(year))).isEmpty();
    }

    @Test
    void theFilesDoNotDependOnWhoMakesThem() {
        String user = System.getProperty("user.name");
        Map<String, byte[]> mine = returns.files(2021);
        try {
            System.setProperty("user.name", "somebody else");
            assertThat(differing(mine, returns.files(2021))).isEmpty();
        } finally {
            System.setProperty("user.name", user);
        }
    }

    @ParameterizedTest
    @FieldSource("YEARS")
    void everyFileSaysThatItIsMadeUp(int year) {
        Map<String, byte[]> files = returns.files(year);
        SamplePlan.of(year).files().stream()
                .filter(file -> file.cutTo() > 0)
                .forEach(file -> files.remove(file.file()));

        assertThat(files.entrySet().stream()
                        .filter(file -> !saysSo(file.getValue()))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** Words of an .xls file may begin at any byte, so that it is read from the first and from the second. */
    private static boolean saysSo(byte[] bytes) {
        byte[] shifted = Arrays.copyOfRange(bytes, 1, bytes.length);
        return Stream.of(
                        new String(bytes, StandardCharsets.UTF_8),
                        new String(bytes, Charset.forName("GB18030")),
                        new String(bytes, StandardCharsets.UTF_16LE),
                        new String(shifted, StandardCharsets.UTF_16LE))
                .anyMatch(text -> text.contains(SAYS_SO));
    }

    /** Names of files that only one side has, or that are not the same byte for byte. */
    private static List<String> differing(Map<String, byte[]> left, Map<String, byte[]> right) {
        return Stream.concat(left.keySet().stream(), right.keySet().stream())
                .distinct()
                .filter(file -> !Arrays.equals(left.get(file), right.get(file)))
                .sorted()
                .toList();
    }
}
