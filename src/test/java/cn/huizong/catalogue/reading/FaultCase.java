package cn.huizong.catalogue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A case of {@code spec/catalogue/faults}: one change to one file of the tiny catalogue, and the faults it must give. Keys:
 * {@code replace} (its first place, or {@code everywhere}) and {@code with}; or {@code create}, {@code delete}, {@code bytes}, {@code encoding}, {@code newline}.
 */
record FaultCase(
        String subject, String name, String file, Map<String, Object> change, List<String> faults, String schema) {

    static final Path FOLDER = Path.of("src/test/resources/spec/catalogue/faults");

    static Stream<FaultCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().flatMap(FaultCase::read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<FaultCase> read(Path path) {
        try {
            List<Map<String, Object>> cases = new Yaml().load(Files.readString(path));
            return cases.stream()
                    .map(one -> new FaultCase(
                            path.getFileName().toString().replace(".yaml", ""),
                            path.getFileName() + "：" + one.get("name"),
                            String.valueOf(one.get("file")),
                            one,
                            (List<String>) one.getOrDefault("faults", List.of()),
                            (String) one.getOrDefault("schema", "")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void applyTo(TinyCatalogue catalogue) throws IOException {
        Path path = catalogue.path(file);
        if (change.containsKey("delete")) {
            Files.delete(path);
        } else if (change.get("create") instanceof String text) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } else if (change.get("bytes") instanceof String hexadecimal) {
            Files.write(path, HexFormat.ofDelimiter(" ").parseHex(hexadecimal));
        } else {
            edit(path);
        }
    }

    private void edit(Path path) throws IOException {
        String text = Files.readString(path);
        Charset charset = StandardCharsets.UTF_8;
        if (change.get("replace") instanceof String replaced) {
            int at = text.indexOf(replaced);
            if (at < 0) {
                throw new IllegalArgumentException(name + ": nothing to replace");
            }
            text = change.containsKey("everywhere")
                    ? text.replace(replaced, (String) change.get("with"))
                    : text.substring(0, at) + change.get("with") + text.substring(at + replaced.length());
        }
        if (change.get("newline") instanceof String newline) {
            text = text.replace("\n", newline);
        }
        if (change.get("encoding") instanceof String encoding) {
            charset = Charset.forName(encoding);
        }
        Files.writeString(path, text, charset);
    }

    @Override
    public String toString() {
        return name;
    }
}
