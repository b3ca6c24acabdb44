package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Base;
import cn.huizong.aggregate.compilation.Bounds;
import cn.huizong.aggregate.compilation.Compiled;
import cn.huizong.aggregate.compilation.Contribution;
import cn.huizong.aggregate.compilation.Figure;
import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.TerritoryBreak;
import cn.huizong.rule.Fraction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words beside a figure (说明): what is missing, approximate, not applicable or not comparable. */
final class Notes {

    private static final int LISTED = 6;

    private Notes() {}

    static String of(Compiled compiled, List<Base> bases, YearOnYear yearOnYear, Rounding rounding) {
        List<String> notes = new ArrayList<>();
        notes.add(compiled.estimate() == null ? missing(compiled) : "");
        notes.add(new EstimateNote(rounding).of(compiled));
        notes.add(notApplicable(compiled));
        notes.add(compiled.lacking().isEmpty() ? "" : compiled.lacking() + "缺数，不计算比率");
        notes.add(overNothing(compiled));
        notes.add(approximate(compiled));
        notes.add(limits(compiled));
        notes.add(yearOnYear.why());
        notes.add(yearOnYear.change() != null && compiled.estimate() != null ? "同比含估计数" : "");
        notes.add(yearOnYear.change() == null ? "" : comparableBasis(bases));
        return notes.stream().filter(note -> !note.isEmpty()).collect(Collectors.joining("；"));
    }

    private static String missing(Compiled compiled) {
        List<Contribution> missing = compiled.in(State.MISSING);
        if (missing.isEmpty()) {
            return compiled.expected() == 0 ? "没有填报该指标的单位" : "";
        }
        if (compiled.expected() == 1) {
            return missing.get(0).why();
        }
        String units = missingUnits(compiled);
        return compiled.reported() == 0
                ? "应报" + compiled.expected() + "个单位均无数：" + units
                : compiled.reported() + "/" + compiled.expected() + "个单位有数，不含" + units;
    }

    /** 西区（未报送）、法制局（本年受理为空） */
    static String missingUnits(Compiled compiled) {
        return list(compiled.in(State.MISSING).stream()
                .map(part -> part.unit().name() + "（" + part.why() + "）")
                .toList());
    }

    private static String notApplicable(Compiled compiled) {
        List<Contribution> parts = compiled.in(State.NOT_APPLICABLE);
        if (parts.isEmpty()) {
            return "";
        }
        return compiled.expected() == 1
                ? parts.get(0).why()
                : list(parts.stream().map(part -> part.unit().name()).toList()) + "不适用";
    }

    private static String overNothing(Compiled compiled) {
        if (compiled.denominator() == null || compiled.denominator().signum() != 0) {
            return "";
        }
        return compiled.numerator() != null && compiled.numerator().signum() != 0 ? "分母为0而分子不为0，不适用" : "分母为0，不适用";
    }

    private static String approximate(Compiled compiled) {
        List<Contribution> parts = compiled.in(State.APPROXIMATE);
        if (parts.isEmpty()) {
            return "";
        }
        String bounds = compiled.bounds() == null ? "" : between(compiled.bounds());
        if (compiled.nominal() != null) {
            return asWritten(parts.get(0)) + "（约数" + (bounds.isEmpty() ? "" : "，" + bounds) + "）";
        }
        return "含约数，只给出界值" + (bounds.isEmpty() ? "" : "：" + bounds);
    }

    /** Between what the whole lies, where mandatory rules say more of a missing figure than that it is not below 0. */
    private static String limits(Compiled compiled) {
        Bounds bounds = compiled.bounds();
        List<String> basis = compiled.in(State.MISSING).stream()
                .filter(part -> !part.limitedBy().isEmpty())
                .map(part -> part.unit().name() + "的审核关系" + String.join("、", part.limitedBy()))
                .toList();
        return bounds == null || basis.isEmpty() ? "" : "连同缺数的单位" + between(bounds) + "（按" + list(basis) + "）";
    }

    private static String asWritten(Contribution part) {
        Figure figure = part.value();
        Stream<Evidence> evidence = figure == null ? Stream.empty() : figure.evidence().stream();
        return evidence.flatMap(each -> each.parts().stream())
                .flatMap(each -> Optional.ofNullable(each.observation()).stream())
                .filter(observation -> observation.value() instanceof ReportedValue.Approximate)
                .map(Notes::text)
                .collect(Collectors.joining("、"));
    }

    private static String text(Observation observation) {
        return observation.provenance().text().strip();
    }

    /** 大于2000、小于3000. */
    private static String between(Bounds bounds) {
        List<String> words = new ArrayList<>();
        if (bounds.lower() != null) {
            words.add((bounds.lowerOpen() ? "大于" : "不少于") + shown(bounds.lower(), RoundingMode.FLOOR));
        }
        if (bounds.upper() != null) {
            words.add((bounds.upperOpen() ? "小于" : "不超过") + shown(bounds.upper(), RoundingMode.CEILING));
        }
        return String.join("、", words);
    }

    private static String shown(Fraction bound, RoundingMode outwards) {
        return bound.endless() ? bound.round(2, outwards).toPlainString() : bound.toPlainString();
    }

    static String notComparable(@Nullable TerritoryBreak broken) {
        if (broken == null) {
            return "";
        }
        String wanted = broken.wanted().stream().map(words -> "“" + words + "”").collect(Collectors.joining("、"));
        return broken.unit().name() + "区划变动（" + names(broken) + "并入），填报范围未注明含" + wanted + "，与上年不可比，不计算同比";
    }

    private static String comparableBasis(List<Base> bases) {
        return bases.stream()
                .flatMap(base -> Optional.ofNullable(base.broken()).stream())
                .map(broken -> "同比按可比口径，" + broken.unit().name() + "的基数含" + names(broken))
                .collect(Collectors.joining("；"));
    }

    private static String names(TerritoryBreak broken) {
        return list(broken.predecessors().stream().map(Unit::name).toList());
    }

    /** A few names in full, many by their first and their number. */
    static String list(List<String> names) {
        return names.size() <= LISTED
                ? String.join("、", names)
                : String.join("、", names.subList(0, LISTED)) + "等" + names.size() + "个单位";
    }
}
