package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.State;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds answers against the findings of a review. A row of a 说明 table is brought together with a finding once; from then on it is
 * an answer to what the finding rested on, and holds as long as that stays the same. What is folded under the finding is answered
 * with it, as far as it is there by then.
 */
public final class Answering {

    /** A row and the finding it answers. */
    private record Answered(Anomaly finding, WrittenAnswer row) {}

    private final AnswerBook book;
    private final FindingIndex findings;
    private final List<Answer> all;
    private final Map<Grounds, List<Answer>> byGrounds = new HashMap<>();
    private final Map<Integer, State> verdicts = new HashMap<>();
    private final List<Answer> fresh = new ArrayList<>();
    private final List<Anomaly> unmatched = new ArrayList<>();
    private final Replies replies;

    /**
     * @param findings all of the review, with what they rest on
     * @param used files that returns in force come from
     */
    Answering(AnswerBook book, Labels labels, Answerers answerers, Collection<Anomaly> findings, Set<Source> used) {
        this.book = book;
        this.findings = new FindingIndex(findings);
        this.all = new ArrayList<>(book.answers());
        all.forEach(answer -> to(answer.grounds()).add(answer));
        book.decisions().forEach(decision -> verdicts.put(decision.answer(), decision.verdict()));
        match(new Matching(this.findings, labels, answerers), answerers)
                .forEach(answered -> add(answered.finding(), answered.row()));
        this.replies = new Replies(all, book.decisions(), used);
    }

    /** Rows that were brought together with a finding before are not looked at again, whatever became of it. */
    private List<Answered> match(Matching matching, Answerers answerers) {
        Set<Provenance> known = new HashSet<>();
        book.answers().forEach(answer -> known.add(answer.place()));
        List<Answered> answered = new ArrayList<>();
        for (WrittenAnswer row : book.written()) {
            if (known.contains(row.place())) {
                continue;
            }
            Match match = matching.of(row);
            if (match.finding() != null) {
                answered.add(new Answered(match.finding(), row));
            } else if (!match.why().isEmpty()) {
                unmatched.add(unmatched(row, answerers.of(row), match.why()));
            }
        }
        return answered;
    }

    private static Anomaly unmatched(WrittenAnswer row, Set<String> units, String why) {
        return AnomalyBuilder.of(FindingCode.ANSWER_UNMATCHED)
                .unit(units.size() == 1 ? units.iterator().next() : "")
                .at(row.place())
                .value(row.text())
                .message("这条说明没有采用：" + why)
                .suggestion("请对照最新的异常清单，在说明表里写明问题编号和核对码后重新报送")
                .build();
    }

    private void add(Anomaly finding, WrittenAnswer row) {
        add(finding.grounds(), row);
        findings.under(finding).stream()
                .filter(folded -> folded.severity() != Severity.MANDATORY)
                .filter(folded -> !keepsItsOwn(folded, finding))
                .forEach(folded -> add(folded.grounds(), row));
    }

    /** What was accepted of it, or explained by a row of its own and not rejected, an explanation of its root does not replace. */
    private boolean keepsItsOwn(Anomaly folded, Anomaly root) {
        List<Answer> answers = to(folded.grounds());
        if (answers.isEmpty()) {
            return false;
        }
        Answer last = answers.get(answers.size() - 1);
        State verdict = verdicts.getOrDefault(last.number(), State.EXPLAINED);
        boolean own =
                to(root.grounds()).stream().noneMatch(answer -> answer.place().equals(last.place()));
        return verdict == State.ACCEPTED || verdict == State.EXPLAINED && own;
    }

    /** What was said in the same words before is not said anew: a decision on it stands, and so does what was said after it. */
    private void add(Grounds grounds, WrittenAnswer row) {
        List<Answer> earlier = to(grounds);
        boolean said = earlier.stream()
                .anyMatch(answer -> answer.text().strip().equals(row.text().strip()));
        if (!said) {
            Answer answer = new Answer(all.size() + 1, grounds, row.place(), row.by(), row.on());
            all.add(answer);
            earlier.add(answer);
            fresh.add(answer);
        }
    }

    private List<Answer> to(Grounds grounds) {
        return byGrounds.computeIfAbsent(grounds, none -> new ArrayList<>());
    }

    /** The finding with what was said to it. */
    public Anomaly reply(Anomaly finding) {
        return replies.to(finding);
    }

    /** Answers that were not known before, to be kept with the release. */
    public List<Answer> fresh() {
        return List.copyOf(fresh);
    }

    /** Findings of explanations that answer nothing. */
    public List<Anomaly> unmatched() {
        return List.copyOf(unmatched);
    }
}
