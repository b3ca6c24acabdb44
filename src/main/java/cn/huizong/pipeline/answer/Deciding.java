package cn.huizong.pipeline.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.State;
import cn.huizong.pipeline.OneLine;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides on what the last release asks: accepts or rejects explanations, and sets aside files that cannot be used. Who decides, and
 * why, is kept with every decision; the next run takes it into account. Whoever calls holds the lease of the store.
 */
public final class Deciding {

    private static final int LONGEST = 500;

    private final Store store;
    private final StoredRelease release;
    private final State verdict;
    private final String by;
    private final String reason;
    private final Instant at;

    /**
     * @param verdict ACCEPTED or REJECTED
     * @param by name of the statistician; {@code reason} why, for others to read
     * @throws Refusal when either is missing
     */
    public Deciding(Store store, StoredRelease release, State verdict, String by, String reason, Instant at) {
        this.store = store;
        this.release = release;
        this.verdict = verdict;
        this.by = required("--by", by);
        this.reason = required("--reason", reason);
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String required(String option, String text) {
        String plain = OneLine.of(text);
        if (plain.isEmpty()) {
            throw Refusal.wrongUse("answers.empty", option);
        }
        if (plain.length() > LONGEST) {
            throw Refusal.wrongUse("answers.long", option, LONGEST);
        }
        return plain;
    }

    /**
     * All of them or none.
     *
     * @param ids of findings in the last release
     * @return the findings decided upon: those named and what was answered together with them
     * @throws Refusal naming the first that cannot be decided upon, and why
     */
    public List<Question> decide(List<String> ids) {
        return store.together(() -> {
            Questions questions = new Questions(store, release);
            Set<Question> decided = new LinkedHashSet<>();
            ids.forEach(id -> decided.addAll(questions.answeredWith(decidable(questions, id))));
            List<Decision> decisions = new ArrayList<>();
            decided.forEach(question -> decisions.add(decision(question, questions.nextDecision() + decisions.size())));
            store.answers().decide(release.job(), release.period(), decisions);
            return List.copyOf(decided);
        });
    }

    /**
     * One, as it was looked at.
     *
     * @param seen what {@link Questions#seen} said of it then
     * @throws Refusal as above, and when another explanation or decision has taken the place of what was seen
     */
    public List<Question> decide(String id, String seen) {
        return store.together(() -> {
            Questions questions = new Questions(store, release);
            boolean same = questions
                    .withId(id)
                    .map(question -> questions.seen(question).equals(seen))
                    .orElse(false);
            if (!same) {
                throw Refusal.overtaken("answers.changed", id);
            }
            return decide(List.of(id));
        });
    }

    private Question decidable(Questions questions, String id) {
        if (questions.cannotBeAnswered(id)) {
            throw Refusal.wrongUse("answers.mandatory", id);
        }
        Question question = questions
                .withId(id)
                .orElseThrow(
                        () -> Refusal.wrongUse("answers.unknown", id, release.name(), release.job(), release.period()));
        if (question.answer() == null && !isOfFile(question)) {
            Reply reply = question.finding().reply();
            throw reply == null || reply.lapsed().isEmpty()
                    ? Refusal.wrongUse("answers.nothing-said", id)
                    : Refusal.wrongUse("answers.lapsed", id, reply.lapsed());
        }
        if (question.state() == verdict) {
            throw Refusal.wrongUse("answers.already", id, verdict.chinese());
        }
        return question;
    }

    /** A file is set aside without an explanation, and taken back likewise. */
    private boolean isOfFile(Question question) {
        return question.canBeSetAside() && (verdict == State.ACCEPTED || question.state() == State.ACCEPTED);
    }

    private Decision decision(Question question, int number) {
        Answer answer = question.answer();
        Anomaly finding = question.finding();
        return answer == null
                ? new Decision(number, finding.groundsOfFile(), 0, verdict, by, at, reason)
                : new Decision(number, finding.grounds(), answer.number(), verdict, by, at, reason);
    }
}
