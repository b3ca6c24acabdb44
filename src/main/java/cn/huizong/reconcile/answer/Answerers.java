package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.UnitNames;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.ObservedReturn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose answer a row is: of the unit it names, else of the units whose returns are in the same file. */
final class Answerers {

    private final Units units;
    private final UnitNames names;
    private final ReferencePeriod period;
    private final Map<String, Set<String>> byFile = new HashMap<>();
    /** Of rules across forms that are judged for one unit: which. */
    private final Map<String, String> judgedFor = new HashMap<>();

    Answerers(Units units, JobDefinition job, ReferencePeriod period, Collection<ObservedReturn> received) {
        this.units = units;
        for (EditRule edit : job.edits()) {
            List<Unit> judged = edit.form().isEmpty() ? units.reporting(edit.units(), period) : List.of();
            if (judged.size() == 1) {
                judgedFor.put(edit.id(), judged.get(0).code());
            }
        }
        this.names = units.names();
        this.period = period;
        for (ObservedReturn filed : received) {
            filed.parts()
                    .forEach(part -> byFile.computeIfAbsent(part.source().sha256(), none -> new TreeSet<>())
                            .add(filed.key().unit()));
        }
    }

    /** Codes; none where nothing tells, or where the name means no unit for certain. */
    Set<String> of(WrittenAnswer row) {
        if (row.unit().isEmpty()) {
            return byFile.getOrDefault(row.place().source().sha256(), Set.of());
        }
        UnitMatch match = names.match(row.unit(), period);
        return match.isUnit() ? Set.of(match.unit().code()) : Set.of();
    }

    /** Whether a rule is judged for the unit alone, though what is wrong may stand in another's return. */
    boolean judged(String rule, String unit) {
        return unit.equals(judgedFor.get(rule));
    }

    String names(Set<String> codes) {
        return codes.stream()
                .map(code -> units.find(code).map(Unit::name).orElse(code))
                .collect(Collectors.joining("、"));
    }
}
