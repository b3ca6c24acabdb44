package cn.huizong.pipeline.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.Reply;
import cn.huizong.observation.FiledPart;
import cn.huizong.observation.Source;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings of a release that can be answered or decided upon, with what was decided since. */
public final class Questions {

    private final StoredRelease release;
    private final List<Question> all = new ArrayList<>();
    private final List<Decision> decisions;
    private final Map<String, Anomaly> byId = new HashMap<>();

    public Questions(Store store, StoredRelease release) {
        this.release = release;
        this.decisions = store.answers().decisions(release.job(), release.period());
        Set<Source> used = store.releases().accepted(release).stream()
                .flatMap(filed -> filed.parts().stream())
                .map(FiledPart::source)
                .collect(Collectors.toSet());
        List<Anomaly> findings = store.releases().anomalies(release);
        findings.forEach(finding -> byId.putIfAbsent(finding.id(), finding));
        for (Anomaly finding : findings) {
            Anomaly root = byId.getOrDefault(finding.parent(), finding);
            boolean unused = finding.provenance() != null
                    && !used.contains(finding.provenance().source());
            Question question = new Question(finding, root.unit(), pending(finding), unused);
            if (question.answerable() || question.canBeSetAside()) {
                all.add(question);
            }
        }
    }

    /** The last decision on its answer, or on the finding itself, where the release does not show it yet. */
    private @Nullable Decision pending(Anomaly finding) {
        Reply reply = finding.reply();
        Answer answer = reply == null ? null : reply.answer();
        int number = answer == null ? 0 : answer.number();
        Grounds grounds = answer == null ? finding.groundsOfFile() : finding.grounds();
        Decision last = decisions.stream()
                .filter(decision ->
                        decision.answer() == number && decision.grounds().equals(grounds))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return last == null || reply != null && last.equals(reply.decision()) ? null : last;
    }

    /** In the order of the release's report. */
    public List<Question> all() {
        return List.copyOf(all);
    }

    public Optional<Question> withId(String id) {
        return all.stream()
                .filter(question -> question.finding().id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /**
     * What somebody has before him who looks at a question: the release that shows it, the explanation, and the last decision on it. It
     * changes with each of them.
     */
    public String seen(Question question) {
        Reply reply = question.finding().reply();
        Answer answer = question.answer();
        Decision last = question.pending() == null && reply != null ? reply.decision() : question.pending();
        return release.name() + "-" + (answer == null ? 0 : answer.number()) + "-" + (last == null ? 0 : last.number());
    }

    /** Whether there is such a finding, but one that no explanation can answer. */
    boolean cannotBeAnswered(String id) {
        return withId(id).isEmpty() && byId.keySet().stream().anyMatch(known -> known.equalsIgnoreCase(id.strip()));
    }

    /** Those that the same row of a 说明 table answers, this one among them. */
    List<Question> answeredWith(Question question) {
        Answer answer = question.answer();
        return answer == null
                ? List.of(question)
                : all.stream()
                        .filter(other ->
                                other.answer() != null && other.answer().place().equals(answer.place()))
                        .toList();
    }

    int nextDecision() {
        return decisions.size() + 1;
    }
}
