package cn.huizong.pipeline.answer;

import cn.huizong.pipeline.OneLine;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a unit says on a page to findings of the last release; the next run takes it into account. */
public final class OnlineAnswering {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;

    private final Store store;
    private final Clock clock;

    public OnlineAnswering(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those a unit is asked and has not settled, in the order of the report. */
    public List<Question> of(StoredRelease release, String unit) {
        return new Questions(store, release)
                .all().stream()
                        .filter(question -> question.unit().equals(unit)
                                && question.finding().unit().equals(unit))
                        .filter(question -> question.answerable() && !question.settled())
                        .toList();
    }

    /** @throws Refusal when the unit is not asked this, or the answer is too short or too long */
    public void answer(StoredRelease release, String unit, String finding, String text, Actor by) {
        String plain = OneLine.of(text);
        int length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.wrongUse("submission.explain.length", SHORTEST, LONGEST);
        }
        Question asked = of(release, unit).stream()
                .filter(question -> question.finding().id().equals(finding))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongUse("submission.explain.not-asked"));
        Instant now = clock.instant();
        store.together(() -> {
            store.onlineAnswers()
                    .add(
                            release.job(),
                            release.period(),
                            unit,
                            asked.finding(),
                            plain,
                            by.name(),
                            LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")));
            return store.audit()
                    .add(now, by, "answer", "finding " + finding + " " + release.job() + " " + release.period(), unit);
        });
    }
}
