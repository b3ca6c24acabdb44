package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Grounds;
import cn.huizong.anomaly.Quoted;
import cn.huizong.anomaly.State;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.Severity;
import java.util.List;
import java.util.Set;

/** Brings a written answer together with the finding it answers, or says why there is none. It is never guessed. */
final class Matching {

    private final FindingIndex findings;
    private final Labels labels;
    private final Answerers answerers;

    Matching(FindingIndex findings, Labels labels, Answerers answerers) {
        this.findings = findings;
        this.labels = labels;
        this.answerers = answerers;
    }

    /**
     * An explanation given on a page was given to a question and its code, and cannot have been copied wrongly. Where the question is
     * gone or is another by now, say because its file was replaced or given back, nothing need be said: what is open is asked anew.
     */
    Match of(WrittenAnswer row) {
        Match match = match(row);
        return row.online() && match.finding() == null ? Match.none("") : match;
    }

    private Match match(WrittenAnswer row) {
        Set<String> units = answerers.of(row);
        if (!row.unit().isEmpty() && units.isEmpty()) {
            return Match.none("填报单位写作" + Quoted.of(row.unit()) + "，认不出是哪个单位，请写单位全称");
        }
        if (!row.code().isEmpty()) {
            return byCode(row, units);
        }
        if (!row.id().isEmpty()) {
            return byId(row, units);
        }
        if (units.isEmpty()) {
            return Match.none("没有写明填报单位，也没有问题编号");
        }
        return byRule(row, units);
    }

    private Match byCode(WrittenAnswer row, Set<String> units) {
        Grounds grounds = Grounds.parse(row.code()).orElse(Grounds.NONE);
        if (!grounds.known()) {
            return Match.none("核对码" + Quoted.of(row.code()) + "抄写有误，请从异常清单上照抄");
        }
        List<Anomaly> same = findings.about(grounds);
        if (same.isEmpty()) {
            return Match.none("所说明的问题已经没有了");
        }
        Anomaly finding = same.stream()
                .filter(each -> each.grounds().equals(grounds))
                .findFirst()
                .orElse(null);
        if (finding == null) {
            return same.stream().allMatch(Matching::settled)
                    ? Match.none("")
                    : Match.none(changed(same.get(0), grounds));
        }
        return answered(finding, units);
    }

    private static String changed(Anomaly now, Grounds before) {
        return now.grounds().rule().equals(before.rule()) ? "所说明的数已经变了，请按现在的数重新说明" : "审核关系" + now.rule() + "已经修改，请重新说明";
    }

    private Match byId(WrittenAnswer row, Set<String> units) {
        List<Anomaly> named = findings.withId(row.id());
        if (named.isEmpty()) {
            return Match.none("没有编号为" + Quoted.of(row.id()) + "的问题：可能已经更正，或编号抄错");
        }
        return withValue(row, named.get(0), units);
    }

    private Match byRule(WrittenAnswer row, Set<String> units) {
        String item = labels.item(row.item());
        List<Anomaly> fitting = units.stream()
                .flatMap(unit -> findings.of(unit, labels.rule(row.rule())).stream())
                .filter(finding -> item.isEmpty() || finding.item().equals(item))
                .filter(finding -> !settled(finding))
                .toList();
        if (fitting.isEmpty()) {
            return Match.none("没有" + Quoted.of(row.rule()) + "的待处理问题：可能已经更正，或审核关系、指标项写错");
        }
        List<Anomaly> ofValue = fitting.size() == 1 || row.value().isEmpty()
                ? fitting
                : fitting.stream()
                        .filter(each -> Stated.same(row.value(), each))
                        .toList();
        if (ofValue.size() != 1) {
            return Match.none("对得上的问题不止一条，请写明问题编号");
        }
        return withValue(row, ofValue.get(0), units);
    }

    /** Without the code a row must say which number it explains, unless it stands in the very file with that number. */
    private Match withValue(WrittenAnswer row, Anomaly finding, Set<String> units) {
        if (!settled(finding) && finding.severity() != Severity.MANDATORY) {
            if (row.value().isEmpty() && !Stated.inSameFile(row, finding)) {
                return Match.none("没有写明填报数，无法确定说明的是哪个数；请写上填报数或核对码");
            }
            if (!row.value().isEmpty() && !Stated.same(row.value(), finding)) {
                return Match.none(
                        "说明的数是" + Quoted.plain(row.value()) + "，现在的数是" + Quoted.plain(finding.value()) + "，请按现在的数重新说明");
            }
        }
        return answered(finding, units);
    }

    private Match answered(Anomaly finding, Set<String> units) {
        if (settled(finding)) {
            return Match.none("");
        }
        if (!units.isEmpty() && units.stream().noneMatch(unit -> concerns(finding, unit))) {
            return Match.none("该问题不是" + answerers.names(units) + "的");
        }
        if (finding.severity() == Severity.MANDATORY) {
            return Match.none("这是强制性问题，不能以说明通过，请更正后重新报送");
        }
        return Match.of(finding);
    }

    private boolean concerns(Anomaly finding, String unit) {
        return findings.concerns(finding, unit) || answerers.judged(finding.rule(), unit);
    }

    private static boolean settled(Anomaly finding) {
        return finding.state() == State.MENDED;
    }
}
