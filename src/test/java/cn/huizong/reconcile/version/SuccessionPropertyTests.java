package cn.huizong.reconcile.version;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.spec.SpecReturns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever files come for a return, in whatever order and parts: none is lost without a word, and no figure is made up. */
class SuccessionPropertyTests {

    private static final ReturnKey KEY = new ReturnKey("A", "EAST", ReferencePeriod.year(2021));
    private static final List<String> ITEMS = List.of("A.01", "A.02", "A.03", "A.04");

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFileCountsOrIsNamed(int seed) {
        List<ObservedReturn> files = files(new Random(seed));
        Settled settled = settle(files);

        Set<String> named = new HashSet<>();
        for (Anomaly finding : settled.findings()) {
            if (!finding.rule().equals(FindingCode.JOINED_RETURN.id())) {
                named.add(Objects.requireNonNull(finding.provenance()).source().file());
            }
            files.stream()
                    .map(file -> file.source().file())
                    .filter(file -> finding.rule().equals(FindingCode.DUPLICATE_RETURN.id())
                            && finding.message().contains(file))
                    .forEach(named::add);
        }
        Set<String> counting = new HashSet<>();
        settled.parts().forEach(part -> counting.add(part.source().file()));
        for (ObservedReturn file : files) {
            String name = file.source().file();
            if (settled.used() != null) {
                assertThat(counting.contains(name) ^ named.contains(name))
                        .as(name + " counts or is named, in " + settled.findings())
                        .isTrue();
            } else {
                assertThat(settled.findings()).anyMatch(each -> each.rule().equals("duplicate-return"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReturnIsExactlyWhatItsPartsSay(int seed) {
        Settled settled = settle(files(new Random(seed)));
        ObservedReturn used = settled.used();
        if (used == null) {
            return;
        }
        Map<String, String> figures = figures(used);
        Map<String, String> ofParts = new HashMap<>();
        settled.parts().forEach(part -> {
            assertThat(figures).as("no part is contradicted").containsAllEntriesOf(figures(part));
            ofParts.putAll(figures(part));
        });
        assertThat(figures).isEqualTo(ofParts);
        assertThat(used.parts())
                .containsExactlyElementsOf(settled.parts().stream()
                        .flatMap(part -> part.parts().stream())
                        .toList());
        assertThat(ObservedReturn.joined(settled.parts()).observations())
                .as("what the store puts together again")
                .isEqualTo(used.observations());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatComesFirstInTheListDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<ObservedReturn> files = files(random);
        Settled settled = settle(files);
        Collections.shuffle(files, random);
        assertThat(settle(files)).usingRecursiveComparison().isEqualTo(settled);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPartBelongsToAVersion(int seed) {
        List<ObservedReturn> files = files(new Random(seed));
        Settled settled = settle(files);
        Set<FiledPart> numbered = new HashSet<>();
        List<ObservedReturn> versions = new ArrayList<>(settled.superseded());
        versions.addAll(settled.duplicates());
        if (settled.used() != null) {
            versions.add(settled.used());
        }
        versions.forEach(version -> {
            assertThat(version.version()).isPositive();
            numbered.addAll(version.parts());
        });
        assertThat(files).allSatisfy(file -> assertThat(numbered).containsAll(file.parts()));
    }

    private static Settled settle(List<ObservedReturn> files) {
        List<Settled> all = Versions.settle(files);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Map<String, String> figures(ObservedReturn filed) {
        Map<String, String> figures = new HashMap<>();
        for (Observation observation : filed.observations()) {
            if (!observation.isBlank()) {
                figures.put(observation.item(), observation.provenance().text());
            }
        }
        return figures;
    }

    private static List<ObservedReturn> files(Random random) {
        List<ObservedReturn> files = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Map<String, String> cells = new HashMap<>();
            for (String item : ITEMS) {
                switch (random.nextInt(4)) {
                    case 0 -> cells.put(item, String.valueOf(1 + random.nextInt(2)));
                    case 1 -> cells.put(item, "");
                    default -> {}
                }
            }
            LocalDate day = random.nextInt(3) == 0 ? null : LocalDate.of(2022, 1, 10 + random.nextInt(3));
            int version = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
            files.add(SpecReturns.filed(KEY, "f" + i + ".xlsx", 1 + random.nextInt(3), day, version, cells, Map.of()));
        }
        return files;
    }
}
