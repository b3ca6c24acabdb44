package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Databases sort texts by a language of their own: what is asked of them in an order has an order of numbers. */
class OrderTests {

    private static final Pattern ORDER = Pattern.compile("order by ([a-z_., ]+)");
    private static final Set<String> NUMBERS =
            Set.of("id", "number", "position", "part", "receipt", "release_number", "version", "granted_at");

    @Test
    void noTextIsSortedByTheDatabase() throws IOException {
        List<String> sorted = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/cn/huizong/store"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher orders = ORDER.matcher(Files.readString(source));
                while (orders.find()) {
                    for (String column : orders.group(1).split(",")) {
                        sorted.add(column.strip().split(" ")[0].replaceFirst("^[a-z]+\\.", ""));
                    }
                }
            }
        }
        assertThat(sorted).hasSizeGreaterThan(10).isSubsetOf(NUMBERS);
    }
}
