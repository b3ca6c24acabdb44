package cn.huizong.anomaly;

import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which figures open findings put in doubt: those are unvalidated (status V) until somebody has dealt with them. */
public final class Doubts {

    /** These speak of the comparison with earlier figures, or of a return that is not there. */
    private static final Set<String> NOT_OF_A_FIGURE =
            Set.of(FindingCode.REVISION.id(), FindingCode.BREAK_IN_SERIES.id(), FindingCode.MISSING_RETURN.id());

    private final Map<ReturnKey, List<Anomaly>> open = new HashMap<>();

    public Doubts(Collection<Anomaly> anomalies) {
        for (Anomaly anomaly : anomalies) {
            if (anomaly.open()
                    && anomaly.severity() != Severity.HINT
                    && anomaly.period() != null
                    && !NOT_OF_A_FIGURE.contains(anomaly.rule())) {
                ReturnKey key = new ReturnKey(anomaly.form(), anomaly.unit(), anomaly.period());
                open.computeIfAbsent(key, none -> new ArrayList<>()).add(anomaly);
            }
        }
    }

    /** Whether a finding names this figure, or its return as a whole, and is of the file the figure stands in. */
    public boolean touch(Observation observation) {
        if (open.isEmpty()) {
            return false;
        }
        List<Anomaly> findings = open.get(observation.key());
        return findings != null && findings.stream().anyMatch(finding -> touches(finding, observation));
    }

    /** Whether any finding is of this return. */
    public boolean concern(ReturnKey key) {
        return open.containsKey(key);
    }

    /** Whether a mandatory finding says of a return that is not among the accepted that it came and could not be used. */
    public boolean refuse(ReturnKey key) {
        return open.getOrDefault(key, List.of()).stream()
                .anyMatch(finding -> finding.severity() == Severity.MANDATORY
                        && finding.item().isEmpty());
    }

    private static boolean touches(Anomaly finding, Observation observation) {
        boolean named = finding.item().isEmpty() || finding.item().equals(observation.item());
        return named
                && (finding.provenance() == null
                        || sameFile(finding.provenance().source(), observation));
    }

    private static boolean sameFile(Source source, Observation observation) {
        Source other = observation.provenance().source();
        return source.file().equals(other.file()) && source.sha256().equals(other.sha256());
    }
}
