package cn.huizong.samples;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Two faults in different cells of one return, that know nothing of each other. */
record DoubleFault(SeededFault first, SeededFault second) {

    private static final int DRAWS = 2_000;

    /** @param number of the pair: the kinds of the first go round, those of the second are drawn */
    static DoubleFault draw(
            int number, Catalogue catalogue, List<ObservedReturn> returns, Observations history, Random random) {
        FaultKind[] kinds = FaultKind.values();
        while (true) {
            SeededFault first = SeededFault.draw(kinds[number % kinds.length], catalogue, returns, history, random);
            FaultKind kind = kinds[random.nextInt(kinds.length)];
            for (int i = 0; i < DRAWS; i++) {
                Optional<SeededFault> second = SeededFault.drawIn(first.filed(), kind, catalogue, history, random)
                        .filter(other -> Collections.disjoint(
                                other.changed().keySet(), first.changed().keySet()));
                if (second.isPresent()) {
                    return new DoubleFault(first, second.get());
                }
            }
        }
    }

    Map<String, BigDecimal> changed() {
        Map<String, BigDecimal> changed = new LinkedHashMap<>(first.changed());
        changed.putAll(second.changed());
        return changed;
    }
}
