package cn.huizong.pipeline.release;

import cn.huizong.pipeline.step.Sha256;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the files of a release are still those that were published: the store knows the fingerprint of the manifest, and the manifest
 * that of every other file.
 *
 * @param checked how many files were held against their fingerprint
 * @param faults in the manifest's order; of a manifest that is not the published one nothing more can be told
 * @param strangers files in the folder that are none of the release
 */
public record ReleaseFiles(Path folder, int checked, List<Fault> faults, List<String> strangers) {

    private static final String MANIFEST = "manifest.json";

    /** @param file below the folder, with {@code /}; "" for the folder itself */
    public record Fault(String file, Kind kind) {}

    public enum Kind {
        /** There is no such folder or file. */
        MISSING,
        ALTERED,
        UNREADABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean intact() {
        return faults.isEmpty();
    }

    /** Whether there is no folder at all, so that there was nothing to look at. */
    public boolean absent() {
        return faults.stream().anyMatch(fault -> fault.file().isEmpty());
    }

    /** @param reports the folder of all reports */
    public static Path folder(Path reports, StoredRelease release) {
        return reports.resolve(release.job())
                .resolve(release.period().toString())
                .resolve(release.name());
    }

    public static ReleaseFiles check(Path reports, StoredRelease release) {
        Path folder = folder(reports, release);
        if (!Files.isDirectory(folder)) {
            return new ReleaseFiles(folder, 0, List.of(new Fault("", Kind.MISSING)), List.of());
        }
        List<Fault> faults = new ArrayList<>();
        addFault(folder, MANIFEST, release.manifest(), faults);
        Map<String, String> outputs = faults.isEmpty() ? outputs(folder.resolve(MANIFEST)) : Map.of();
        outputs.forEach((file, sha256) -> addFault(folder, file, sha256, faults));
        TreeSet<String> strangers = new TreeSet<>(below(folder));
        strangers.remove(MANIFEST);
        strangers.removeAll(outputs.keySet());
        return new ReleaseFiles(
                folder,
                outputs.size() + 1,
                List.copyOf(faults),
                outputs.isEmpty() ? List.of() : List.copyOf(strangers));
    }

    private static void addFault(Path folder, String file, String sha256, List<Fault> faults) {
        Path path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                faults.add(new Fault(file, Kind.MISSING));
            } else if (!Sha256.of(path).equals(sha256)) {
                faults.add(new Fault(file, Kind.ALTERED));
            }
        } catch (IOException failed) {
            faults.add(new Fault(file, Kind.UNREADABLE));
        }
    }

    /** Of a manifest that is known to be the published one. */
    private static Map<String, String> outputs(Path manifest) {
        try {
            Map<String, String> outputs = new LinkedHashMap<>();
            for (JsonNode output :
                    JsonMapper.shared().readTree(Files.readAllBytes(manifest)).get("outputs")) {
                outputs.put(output.get("file").asString(), output.get("sha256").asString());
            }
            return outputs;
        } catch (IOException | JacksonException gone) {
            throw new IllegalStateException("a manifest changed while it was read", gone);
        }
    }

    private static List<String> below(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file)
                            .toString()
                            .replace(folder.getFileSystem().getSeparator(), "/"))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
