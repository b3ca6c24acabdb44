package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds answers against the findings of a review. A row of a 说明 table is brought together with a finding once; from then on it is
 * an answer to what the finding rested on, and holds as long as that stays the same. What is folded under the finding is answered
 * with it, as far as it is there by then.
 */
public final class Answering {

    private final AnswerBook book;
    private final FindingIndex findings;
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
        Matching matching = new Matching(this.findings, labels, answerers);
        List<Answered> answered = match(matching, answerers);
        List<Answer> all = new ArrayList<>(book.answers());
        answered.forEach(each -> add(all, each.finding(), each.row()));
        this.replies = new Replies(all, book.decisions(), used);
    }

    private record Answered(Anomaly finding, WrittenAnswer row) {}

    /**
     * Rows that were brought together with a finding before are not looked at again, whatever became of it. A row that came before
     * one of these, and said the same as a row before it, is no new answer either.
     */
    private List<Answered> match(Matching matching, Answerers answerers) {
        Map<Provenance, Set<Grounds>> known = new HashMap<>();
        book.answers()
                .forEach(answer -> known.computeIfAbsent(answer.place(), none -> new HashSet<>())
                        .add(answer.grounds()));
        LinkedList<Answered> answered = new LinkedList<>();
        Set<Grounds> answeredLater = new HashSet<>();
        for (int i = book.written().size() - 1; i >= 0; i--) {
            WrittenAnswer row = book.written().get(i);
            if (known.containsKey(row.place())) {
                answeredLater.addAll(known.get(row.place()));
                continue;
            }
            Match match = matching.of(row);
            Anomaly finding = match.finding();
            if (finding != null && !answeredLater.contains(finding.grounds())) {
                answered.addFirst(new Answered(finding, row));
            } else if (finding == null && !match.why().isEmpty()) {
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

    private void add(List<Answer> all, Anomaly finding, WrittenAnswer row) {
        add(all, finding.grounds(), row);
        findings.under(finding).stream()
                .filter(folded -> folded.severity() != Severity.MANDATORY)
                .forEach(folded -> add(all, folded.grounds(), row));
    }

    /** What was said in the same words before is not said anew: a decision on it stands. */
    private void add(List<Answer> all, Grounds grounds, WrittenAnswer row) {
        boolean said = all.stream()
                .filter(answer -> answer.grounds().equals(grounds))
                .reduce((earlier, later) -> later)
                .filter(answer -> answer.text().strip().equals(row.text().strip()))
                .isPresent();
        if (!said) {
            Answer answer = new Answer(all.size() + 1, grounds, row.place(), row.by(), row.on());
            all.add(answer);
            fresh.add(answer);
        }
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
