package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import cn.huizong.reconcile.edit.Failure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Files that were corrected where they lay: a path, a sheet and a cell of theirs name two places, an earlier and a later one. */
final class ReplacedBytes {

    private record Place(String file, String sheet) {
        static Place of(Source source) {
            return new Place(source.file(), source.sheet());
        }
    }

    private final Map<Source, Long> arrivals = new HashMap<>();
    private final Map<Place, Long> latest = new HashMap<>();

    /** @param findings of sheets that brought no return as well; those are of what the inbox holds now */
    ReplacedBytes(Collection<ObservedReturn> received, Collection<Anomaly> findings) {
        for (ObservedReturn filed : received) {
            filed.parts().stream()
                    .map(FiledPart::source)
                    .forEach(source -> arrivals.merge(source, filed.receipt(), Math::max));
        }
        for (Anomaly finding : findings) {
            Provenance provenance = finding.provenance();
            if (provenance != null) {
                arrivals.putIfAbsent(provenance.source(), Long.MAX_VALUE);
            }
        }
        arrivals.forEach((source, arrival) -> latest.merge(Place.of(source), arrival, Math::max));
    }

    /** Before anything is folded under it, or it is said to be of another cell: its id tells where the rule was found to fail. */
    Failure tellApart(Failure failure) {
        return new Failure(tellApart(failure.anomaly()), failure.observations());
    }

    Anomaly tellApart(Anomaly anomaly) {
        Provenance provenance = anomaly.provenance();
        return provenance != null && isReplaced(provenance.source()) ? anomaly.inReplacedBytes() : anomaly;
    }

    private boolean isReplaced(Source source) {
        long arrival = arrivals.getOrDefault(source, Long.MAX_VALUE);
        return arrival < latest.getOrDefault(Place.of(source), arrival);
    }
}
