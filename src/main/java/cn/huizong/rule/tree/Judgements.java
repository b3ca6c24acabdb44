package cn.huizong.rule.tree;

import cn.huizong.rule.Judgement;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Relation;
import cn.huizong.rule.Verdict;
import java.util.List;

/** Judgements made of judgements. */
final class Judgements {

    static final Judgement PASS = plain(Verdict.PASS);
    static final Judgement FAIL = plain(Verdict.FAIL);

    private Judgements() {}

    private static Judgement plain(Verdict verdict) {
        return new Judgement(verdict, null, null, "", Measure.NONE, List.of(), "");
    }

    /** Of a condition that held and should not have. */
    static Judgement failed(Judgement held) {
        String negated = Relation.of(held.comparison())
                .map(relation -> relation.negated().sign())
                .orElse("");
        return new Judgement(Verdict.FAIL, held.left(), held.right(), negated, held.measure(), List.of(), "");
    }

    /** Two judgements that are both not verifiable, as one. */
    static Judgement open(Judgement first, Judgement second) {
        return new Judgement(
                Verdict.NOT_VERIFIABLE,
                first.left(),
                first.right(),
                first.comparison(),
                first.measure(),
                Reasons.union(first.missing(), second.missing()),
                Reasons.join(first.why(), second.why()));
    }
}
