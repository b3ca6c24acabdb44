package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.HygieneReport;
import cn.huizong.rule.linear.HygieneReport.Conflict;
import cn.huizong.rule.linear.HygieneReport.ImpliedBounds;
import cn.huizong.rule.linear.HygieneReport.Redundancy;
import cn.huizong.rule.linear.HygieneReport.Skipped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells what is found about the rules of one block, each finding where the last of its rules stands. */
final class BlockCheck {

    private final List<EditRule> block;
    private final Function<List<EditRule>, HygieneReport> inspection;
    private final Map<String, Mapping> sources;
    private final Faults hints;
    private final Map<EditRule, HygieneReport> alone = new HashMap<>();

    BlockCheck(
            List<EditRule> block,
            Function<List<EditRule>, HygieneReport> inspection,
            Map<String, Mapping> sources,
            Faults hints) {
        this.block = block;
        this.inspection = inspection;
        this.sources = sources;
        this.hints = hints;
    }

    void check() {
        HygieneReport report = inspection.apply(block);
        report.conflicts().forEach(this::tell);
        report.redundancies().forEach(this::hint);
        if (report.bounds().stream().anyMatch(ImpliedBounds::isFixed)) {
            tellFixed(block.stream()
                    .filter(rule -> rule.severity() == Severity.MANDATORY)
                    .toList());
        }
        report.bounds().stream()
                .filter(bounds -> !bounds.isFixed() && isNews(bounds))
                .forEach(this::hint);
        hintSkipped(report.skipped().stream().filter(Skipped::capped).toList());
    }

    private void tell(Conflict conflict) {
        String last = conflict.rules().get(conflict.rules().size() - 1);
        tellAt(last, Told.sentence(conflict.inWords()), "改正或删去其中一条；确有负数的指标项写 negative: true。");
    }

    private void tellFixed(List<EditRule> mandatory) {
        for (ImpliedBounds bounds : inspection.apply(mandatory).bounds()) {
            if (bounds.isFixed()) {
                String problem = "强制性审核使 " + bounds.inWords() + "，填报没有意义。";
                String remedy = "核对这条与同一指标项有关的各条关系式；确实只能填一个数的，改为核实性。";
                tellAt(last(asking(bounds.figure(), mandatory)).id(), problem, remedy);
            }
        }
    }

    /** That a milder rule implies a stricter one makes neither superfluous. */
    private void hint(Redundancy redundancy) {
        boolean superfluous = redundancy.because().stream()
                .allMatch(because -> severity(because).compareTo(severity(redundancy.rule())) <= 0);
        if (superfluous) {
            hintAt(redundancy.rule(), Told.sentence(redundancy.inWords()), "可以保留；若只为检查，可删去。");
        }
    }

    private void hint(ImpliedBounds bounds) {
        String problem = "几条规则合起来，" + Told.sentence(bounds.inWords());
        hintAt(last(asking(bounds.figure(), block)).id(), problem, "若与实际相符，可以保留。");
    }

    /** Whether no rule states the bounds by itself; not where that could not be found out. */
    private boolean isNews(ImpliedBounds bounds) {
        boolean leastIsNews = bounds.least() != null;
        boolean greatestIsNews = bounds.greatest() != null;
        for (EditRule rule : asking(bounds.figure(), block)) {
            HygieneReport own = alone.computeIfAbsent(rule, one -> inspection.apply(List.of(one)));
            if (own.skipped().stream().anyMatch(Skipped::capped)) {
                return false;
            }
            for (ImpliedBounds stated : own.bounds()) {
                if (stated.figure().equals(bounds.figure())) {
                    leastIsNews &= !Objects.equals(stated.least(), bounds.least());
                    greatestIsNews &= !Objects.equals(stated.greatest(), bounds.greatest());
                }
            }
        }
        return leastIsNews || greatestIsNews;
    }

    private void hintSkipped(List<Skipped> capped) {
        if (!capped.isEmpty()) {
            Skipped last = capped.get(capped.size() - 1);
            String problem = "连同这一条有 " + capped.size() + " 条规则没有互相核对：" + Told.sentence(last.why());
            hintAt(last.rule(), problem, "不影响使用；请人工核对它们有无矛盾。");
        }
    }

    private void tellAt(String id, String problem, String remedy) {
        Mapping source = sources.get(id);
        if (source != null) {
            source.fault("rule", problem, remedy);
        }
    }

    private void hintAt(String id, String problem, String remedy) {
        Mapping source = sources.get(id);
        if (source != null) {
            hints.add(source.place("rule"), problem, remedy);
        }
    }

    private static List<EditRule> asking(Reference figure, List<EditRule> rules) {
        return rules.stream()
                .filter(rule -> rule.rule().references().contains(figure))
                .toList();
    }

    private static EditRule last(List<EditRule> rules) {
        return rules.get(rules.size() - 1);
    }

    private Severity severity(String id) {
        return block.stream()
                .filter(rule -> rule.id().equals(id))
                .map(EditRule::severity)
                .findFirst()
                .orElseThrow();
    }
}
