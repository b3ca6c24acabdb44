package cn.huizong.pipeline.step;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.reconcile.Reconciliation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of parts once it was settled which of them count: the version each belongs to, and which say nothing new. */
final class SettledParts {

    private final Map<FiledPart, Integer> versions = new HashMap<>();
    private final Set<FiledPart> duplicates = new HashSet<>();

    SettledParts(Reconciliation reconciliation) {
        // A part that outlived a version belongs to the later one.
        note(reconciliation.superseded());
        note(reconciliation.accepted().returns());
        note(reconciliation.duplicates());
        reconciliation.duplicates().forEach(filed -> duplicates.addAll(filed.parts()));
    }

    private void note(Collection<ObservedReturn> returns) {
        returns.forEach(filed -> filed.parts().forEach(part -> versions.merge(part, filed.version(), Math::max)));
    }

    Receipt receipt(NormalisedReturn part) {
        ObservedReturn observed = part.observed();
        if (observed == null) {
            return part.receipt();
        }
        List<FiledPart> filed = observed.parts();
        int version = versions.getOrDefault(filed.get(0), 0);
        return duplicates.containsAll(filed) ? duplicate(part.receipt(), version) : accepted(part.receipt(), version);
    }

    private static Receipt accepted(Receipt receipt, int version) {
        return new Receipt(
                receipt.source(),
                receipt.outcome(),
                receipt.code(),
                receipt.key(),
                version,
                receipt.cell(),
                receipt.reason(),
                receipt.cells());
    }

    /** Another file says the same of every row: it was read, and is not used. */
    private static Receipt duplicate(Receipt receipt, int version) {
        String reason = "与同一报表的另一份内容相同，采用另一份";
        return new Receipt(
                receipt.source(),
                Outcome.DUPLICATE,
                FindingCode.DUPLICATE_FILE.id(),
                receipt.key(),
                version,
                receipt.cell(),
                receipt.reason().isEmpty() ? reason : reason + "；" + receipt.reason(),
                receipt.cells());
    }
}
