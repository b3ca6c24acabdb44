package cn.huizong.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code -Pfuzz} runs more of them: {@code -Dfuzz.mutations} so many, by {@code -Dfuzz.seed}. */
class FuzzTests {

    private static final long SEED = Long.getLong("fuzz.seed", 20_211_231);
    private static final long MUTATIONS = Long.getLong("fuzz.mutations", 2_500);
    private static final long BATCH = 10_000;

    @Test
    void whateverIsChangedEndsInADocumentedOutcome() {
        Fuzz fuzz = new Fuzz(Corpus.all());
        Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (long from = 0; from < MUTATIONS; from += BATCH) {
            for (Fuzz.Result result : fuzz.run(SEED, from, Math.min(MUTATIONS, from + BATCH))) {
                failures.addAll(result.failures());
                counts.computeIfAbsent(result.format() + " " + result.mutation(), key -> new TreeMap<>())
                        .merge(result.outcome(), 1L, Long::sum);
            }
        }
        if (System.getProperty("fuzz.counts") != null) {
            counts.forEach((mutation, outcomes) -> System.out.println(mutation + " " + outcomes));
        }
        assertThat(counts).hasSizeGreaterThan(90);
        assertThat(failures.stream().limit(60).collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
