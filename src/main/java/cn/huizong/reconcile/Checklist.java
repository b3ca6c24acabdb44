package cn.huizong.reconcile;

import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.anomaly.CheckedRule;
import cn.huizong.anomaly.Unverified;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there was to be checked in a period, and how much of it was: by unit and form, and by rule. */
final class Checklist {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;

    Checklist(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
    }

    Checked of(List<RuleCheck> checks) {
        Map<ExpectedReturn, CheckCount> byReturn = new HashMap<>();
        catalogue.expectedReturns(job, period).forEach(expected -> byReturn.put(expected, new CheckCount()));
        Map<String, CheckCount> byRule = new LinkedHashMap<>();
        job.edits().forEach(edit -> byRule.put(edit.id(), new CheckCount()));
        for (RuleCheck check : checks) {
            byReturn.computeIfAbsent(new ExpectedReturn(check.form(), check.unit()), first -> new CheckCount())
                    .add(check);
            byRule.computeIfAbsent(check.rule(), first -> new CheckCount()).add(check);
        }
        return new Checked(returns(byReturn), rules(byRule));
    }

    private List<CheckedReturn> returns(Map<ExpectedReturn, CheckCount> counts) {
        Map<String, Integer> units =
                ranks(catalogue.units().all().stream().map(Unit::code).toList());
        List<String> inOrder = new ArrayList<>(job.forms());
        inOrder.add("");
        Map<String, Integer> forms = ranks(inOrder);
        return counts.keySet().stream()
                .sorted(Comparator.comparing((ExpectedReturn each) -> units.getOrDefault(each.unit(), units.size()))
                        .thenComparing(each -> forms.getOrDefault(each.form(), forms.size()))
                        .thenComparing(ExpectedReturn::unit)
                        .thenComparing(ExpectedReturn::form))
                .map(each -> returned(each, counts.getOrDefault(each, new CheckCount())))
                .toList();
    }

    private static CheckedReturn returned(ExpectedReturn place, CheckCount count) {
        return new CheckedReturn(place.unit(), place.form(), count.tally(), count.unverified());
    }

    private List<CheckedRule> rules(Map<String, CheckCount> counts) {
        return job.edits().stream()
                .map(edit -> rule(edit, counts.getOrDefault(edit.id(), new CheckCount())))
                .toList();
    }

    private CheckedRule rule(EditRule edit, CheckCount count) {
        if (count.tally().judged() > 0) {
            return new CheckedRule(edit, count.tally(), count.unverified());
        }
        boolean noForm =
                !edit.form().isEmpty() && catalogue.form(edit.form(), period).isEmpty();
        String why = noForm ? "本期没有" + edit.form() + "这张报表" : "本期没有填报它所用全部数据的单位";
        return new CheckedRule(edit, count.tally(), List.of(new Unverified(why, 0, List.of(edit.id()))));
    }

    private static Map<String, Integer> ranks(List<String> inOrder) {
        Map<String, Integer> ranks = new HashMap<>();
        inOrder.forEach(each -> ranks.putIfAbsent(each, ranks.size()));
        return ranks;
    }
}
