package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file handed in, read and normalised; the books are checked on the way. */
public final class Filed {

    private static final ReturnReader READER = new ReturnReader(SmallCatalogue.CATALOGUE);
    private static final Normaliser NORMALISER = new Normaliser(SmallCatalogue.CATALOGUE);

    private final FileReading reading;
    private final List<NormalisedReturn> parts;

    private Filed(FileReading reading, Normaliser normaliser) {
        this.reading = reading;
        this.parts = reading.parts().stream().map(normaliser::normalise).toList();
        for (int i = 0; i < parts.size(); i++) {
            CellCounts cells = parts.get(i).receipt().cells();
            assertThat(cells.balanced()).as("%s of %s", cells, reading.path()).isTrue();
            assertThat(cells.read()).isEqualTo(reading.parts().get(i).cellsRead());
        }
    }

    public static Filed of(byte[] bytes) {
        return of(bytes, SmallCatalogue.JOB, null);
    }

    public static Filed text(String csv) {
        return of(csv.getBytes(StandardCharsets.UTF_8));
    }

    public static Filed text(String csv, Charset encoding) {
        return of(csv.getBytes(encoding));
    }

    public static Filed of(byte[] bytes, @Nullable JobDefinition job, @Nullable ReferencePeriod expected) {
        return of(READER, NORMALISER, bytes, job, expected);
    }

    public static Filed of(
            ReturnReader reader,
            Normaliser normaliser,
            byte[] bytes,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected) {
        try {
            Path file = Files.createTempFile("return", ".bin");
            try {
                Files.write(file, bytes);
                return new Filed(reader.read(file, "in/file", job, expected), normaliser);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public FileReading reading() {
        return reading;
    }

    public List<NormalisedReturn> parts() {
        return parts;
    }

    public NormalisedReturn only() {
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    public ObservedReturn observed() {
        return Objects.requireNonNull(only().observed());
    }

    /** Item → value, as {@link Shown} writes it. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (Observation observation : observed().observations()) {
            values.put(observation.item(), Shown.value(observation.value()));
        }
        return values;
    }

    /** Every finding as {@code code item cell}. */
    public List<String> findings() {
        return parts.stream()
                .flatMap(part -> part.findings().stream())
                .map(Filed::finding)
                .sorted()
                .toList();
    }

    private static String finding(Anomaly anomaly) {
        String cell = anomaly.provenance() == null ? "" : anomaly.provenance().cell();
        return String.join(" ", anomaly.rule(), anomaly.item(), cell)
                .replaceAll(" +", " ")
                .strip();
    }
}
