package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was last said to what findings rest on. Answers and decisions lapse when the rule or a number changes. */
final class Replies {

    private final Map<Grounds, Answer> answers = new HashMap<>();
    private final Map<String, Answer> bySubject = new HashMap<>();
    private final Map<Integer, Decision> onAnswers = new HashMap<>();
    private final Map<Grounds, Decision> withoutAnswer = new HashMap<>();
    private final Set<Source> used;

    /** @param answers and decisions in the order they came in: of several the last one holds */
    Replies(Collection<Answer> answers, List<Decision> decisions, Set<Source> used) {
        this.used = used;
        for (Answer answer : answers) {
            this.answers.put(answer.grounds(), answer);
            bySubject.put(answer.grounds().subject(), answer);
        }
        for (Decision decision : decisions) {
            if (decision.answer() == 0) {
                withoutAnswer.put(decision.grounds(), decision);
            } else {
                onAnswers.put(decision.answer(), decision);
            }
        }
    }

    Anomaly to(Anomaly finding) {
        if (finding.state() == State.MENDED || !finding.grounds().known()) {
            return finding;
        }
        Decision aside = withoutAnswer.get(finding.groundsOfFile());
        if (aside != null && mayBeSetAside(finding)) {
            return finding.withReply(new Reply(null, aside, ""));
        }
        Answer answer = answers.get(finding.grounds());
        if (answer == null) {
            Answer earlier = bySubject.get(finding.grounds().subject());
            return earlier == null ? finding : finding.withReply(lapsed(earlier, finding));
        }
        return finding.withReply(
                finding.severity() == Severity.MANDATORY
                        ? new Reply(answer, null, "已改为强制性审核关系，不能以说明通过")
                        : new Reply(answer, onAnswers.get(answer.number()), ""));
    }

    private boolean mayBeSetAside(Anomaly finding) {
        return finding.ofUnusableFile()
                && finding.provenance() != null
                && !used.contains(finding.provenance().source());
    }

    private static Reply lapsed(Answer earlier, Anomaly finding) {
        boolean sameRule = earlier.grounds().rule().equals(finding.grounds().rule());
        return new Reply(earlier, null, sameRule ? "所依据的数已改变，原说明不再有效" : "审核关系已修改，原说明不再有效");
    }
}
