package cn.huizong.samples;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which files a year's samples consist of: {@code returns-<year>.yaml}. */
record SamplePlan(int year, List<SampleFile> files) {

    @SuppressWarnings("unchecked")
    static SamplePlan of(int year) {
        try (Reader reader = Files.newBufferedReader(SampleFigures.FOLDER.resolve("returns-" + year + ".yaml"))) {
            Map<String, List<Map<String, Object>>> plan =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return new SamplePlan(
                    year,
                    plan.getOrDefault("files", List.of()).stream()
                            .map(SampleFile::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
