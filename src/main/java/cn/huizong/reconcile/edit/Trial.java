package cn.huizong.reconcile.edit;

import cn.huizong.catalogue.EditRule;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that judge a unit, over what is known, to be judged again with some figures supposed to be others. */
public final class Trial {

    private final List<EditRule> rules;
    private final Map<Reference, Fact> facts;
    private final Map<Reference, List<EditRule>> asking = new HashMap<>();
    private final Map<EditRule, Judgement> failing = new LinkedHashMap<>();

    /** @param facts one for every figure the rules ask for */
    public Trial(List<EditRule> rules, Map<Reference, Fact> facts) {
        this.rules = List.copyOf(rules);
        this.facts = Map.copyOf(facts);
        for (EditRule rule : rules) {
            rule.rule()
                    .references()
                    .forEach(figure -> asking.computeIfAbsent(figure, none -> new ArrayList<>())
                            .add(rule));
            Judgement judgement = judge(rule, Map.of());
            if (judgement.verdict() == Verdict.FAIL) {
                failing.put(rule, judgement);
            }
        }
    }

    /** All of them, in the order of the job. */
    public List<EditRule> rules() {
        return rules;
    }

    /** What is known, by figure. */
    public Map<Reference, Fact> facts() {
        return facts;
    }

    /** What is known of a figure as reported. */
    public Fact fact(Reference figure) {
        Fact known = facts.get(figure);
        if (known == null) {
            throw new IllegalArgumentException("no rule asks for " + figure);
        }
        return known;
    }

    /** The rules that ask for a figure, in the order of the job. */
    public List<EditRule> asking(Reference figure) {
        return asking.getOrDefault(figure, List.of());
    }

    /** The rules that fail as reported, in the order of the job, with their judgements. */
    public Map<EditRule, Judgement> failing() {
        return failing;
    }

    /** Whether these rules would pass, and no rule fail that does not fail as reported, if some figures were others. */
    public boolean mends(Map<Reference, Fact> supposed, Collection<EditRule> wanted) {
        Set<EditRule> touched = new LinkedHashSet<>(wanted);
        supposed.keySet().forEach(figure -> touched.addAll(asking(figure)));
        for (EditRule rule : touched) {
            Verdict verdict = judge(rule, supposed).verdict();
            boolean bad = wanted.contains(rule)
                    ? verdict != Verdict.PASS
                    : verdict == Verdict.FAIL && !failing.containsKey(rule);
            if (bad) {
                return false;
            }
        }
        return true;
    }

    private Judgement judge(EditRule rule, Map<Reference, Fact> supposed) {
        return rule.rule()
                .judge(
                        figure -> {
                            Fact other = supposed.get(figure);
                            return other == null ? fact(figure) : other;
                        },
                        rule.tolerance());
    }
}
