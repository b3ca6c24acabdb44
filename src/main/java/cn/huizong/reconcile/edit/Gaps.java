package cn.huizong.reconcile.edit;

import cn.huizong.catalogue.Form;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Evidence.Gap;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a rule could not be verified: the figures it lacks, in words of which many rules share the same. */
final class Gaps {

    private Gaps() {}

    /** Figure by figure: 上年同期受理数未报送；结转数为空. */
    static String named(List<Evidence> missing) {
        return joined(missing, Gaps::named, "；");
    }

    /** By kind: 上年同期数据未报送. A return that was not handed in is reason enough, whatever else is missing. */
    static String kinds(List<Evidence> missing) {
        List<Evidence> notHandedIn = missing.stream().filter(Gaps::ownReturn).toList();
        return notHandedIn.isEmpty() ? joined(missing, Gaps::kind, "、") : joined(notHandedIn, Gaps::notHandedIn, "、");
    }

    private static String joined(List<Evidence> missing, Function<Evidence, String> words, String separator) {
        return missing.stream().map(words).distinct().collect(Collectors.joining(separator));
    }

    private static String named(Evidence evidence) {
        if (ownReturn(evidence)) {
            return notHandedIn(evidence);
        }
        String reason = evidence.fact() instanceof Fact.Absent absent ? absent.why() : "不能确定";
        return Wording.name(evidence) + reason;
    }

    private static boolean ownReturn(Evidence evidence) {
        return RulePlan.isOwn(evidence.reference()) && gap(evidence).equals(Optional.of(Gap.NOT_HANDED_IN));
    }

    private static String notHandedIn(Evidence evidence) {
        return Form.codeOf(evidence.reference().item()) + "未报送";
    }

    private static String kind(Evidence evidence) {
        Reference reference = evidence.reference();
        String when = when(reference.shift());
        if (evidence.fact() instanceof Fact.Bounded) {
            return when + "数据是约数";
        }
        if (!reference.group().isEmpty()) {
            return when + "各单位合计数不全";
        }
        return gap(evidence).map(gap -> kind(gap, when)).orElse(when + "数据不是数值");
    }

    private static String kind(Gap gap, String when) {
        return switch (gap) {
            case NOT_COMPARABLE -> "区划变动后与" + when + "不可比";
            case NOT_ASKED -> when + "不填报这项数据";
            case NO_SUCH_ITEM -> when + "报表没有这项数据";
            case NO_ROW -> when + "报表缺行";
            default -> when + "数据" + gap.chinese();
        };
    }

    private static Optional<Gap> gap(Evidence evidence) {
        return evidence.parts().stream()
                .map(Evidence.Part::gap)
                .filter(gap -> gap != Gap.NONE)
                .findFirst();
    }

    private static String when(Shift shift) {
        return switch (shift) {
            case CURRENT -> "";
            case PREVIOUS -> "上期";
            case LAST_YEAR -> "上年同期";
            case CARRIED, YEAR_TO_DATE -> "本年以前各期";
        };
    }
}
