package cn.huizong.samples;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One fault in one return.
 *
 * @param changed what stands in the spoiled cells, by item
 * @param meant what should stand there
 * @param before the unit's figures of the year before
 */
record SeededFault(
        FaultKind kind,
        ObservedReturn filed,
        Map<String, BigDecimal> changed,
        Map<String, BigDecimal> meant,
        Map<String, BigDecimal> before) {

    /** A fault of this kind somewhere; every cell that can be spoiled so has the same chance. */
    static SeededFault draw(
            FaultKind kind, Catalogue catalogue, List<ObservedReturn> returns, Observations history, Random random) {
        while (true) {
            ObservedReturn filed = returns.get(random.nextInt(returns.size()));
            Optional<SeededFault> drawn = drawIn(filed, kind, catalogue, history, random);
            if (drawn.isPresent()) {
                return drawn.get();
            }
        }
    }

    /** One draw of a fault of this kind in a return: mostly none. */
    static Optional<SeededFault> drawIn(
            ObservedReturn filed, FaultKind kind, Catalogue catalogue, Observations history, Random random) {
        FaultKind.Sheet sheet = sheet(catalogue, filed, history);
        // Without blank draws the cells of small returns would be drawn more often.
        int cell = random.nextInt(60);
        if (cell >= sheet.items().size()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> changed =
                new LinkedHashMap<>(kind.spoil(sheet, sheet.items().get(cell), random));
        Map<String, BigDecimal> meant = sheet.values();
        changed.entrySet().removeIf(entry -> entry.getValue().compareTo(meant.get(entry.getKey())) == 0);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeededFault(kind, filed, changed, meant, sheet.lastYear()));
    }

    private static FaultKind.Sheet sheet(Catalogue catalogue, ObservedReturn filed, Observations history) {
        ReferencePeriod period = filed.key().period();
        Form form = catalogue.form(filed.key().form(), period).orElseThrow();
        Map<String, BigDecimal> values = numbers(filed.observations());
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        form.items()
                .forEach(item -> history.find(filed.key().unit(), item.code(), period.lastYear())
                        .ifPresent(observation -> before.putAll(numbers(List.of(observation)))));
        List<Item> items = form.items().stream()
                .filter(item -> values.containsKey(item.code()))
                .toList();
        return new FaultKind.Sheet(items, values, before);
    }

    private static Map<String, BigDecimal> numbers(List<Observation> observations) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        observations.forEach(observation -> {
            if (observation.value() instanceof ReportedValue.Number number
                    && number.value().signum() > 0) {
                numbers.put(observation.item(), number.value());
            }
        });
        return numbers;
    }

    /** Whether a cell leaves half to double of its own last value. */
    boolean leaps() {
        return changed.entrySet().stream().anyMatch(entry -> {
            BigDecimal was = before.get(entry.getKey());
            BigDecimal two = BigDecimal.valueOf(2);
            return was != null
                    && (entry.getValue().compareTo(was.multiply(two)) > 0
                            || entry.getValue().multiply(two).compareTo(was) < 0);
        });
    }
}
