package cn.huizong.reconcile.edit;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.Grounds;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Provenance;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Judgement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words the finding of a rule that fired. It points at the first figure of the judged unit's own that the rule's text names,
 * which is the first item of the left side; where the rule names none of its own, at the first figure of all.
 */
record RuleFinding(EditRule edit, Unit unit, ReferencePeriod period, Judgement judgement, List<Evidence> evidence) {

    private static final int CARRIED_DECIMALS = 6;

    Anomaly anomaly() {
        Evidence first = first();
        String item = first.reference().item();
        Fraction left = judgement.left();
        Fraction right = judgement.right();
        return AnomalyBuilder.of(edit)
                .unit(unit.code())
                .form(edit.form().isEmpty() ? Form.codeOf(item) : edit.form())
                .item(item)
                .period(period)
                .value(left == null ? written(first) : plain(left))
                .expected(plain(right))
                .difference(left == null || right == null ? "" : plain(left.minus(right)))
                .at(provenance(first))
                .message(message())
                .grounds(grounds())
                .build();
    }

    private Grounds grounds() {
        return Grounds.ofRule(
                String.join("|", edit.id(), unit.code(), period.toString()),
                edit.rule() + "|" + edit.tolerance().stripTrailingZeros().toPlainString(),
                evidence.stream()
                        .map(each -> each.reference() + "=" + known(each.fact()))
                        .toList());
    }

    /** 10 and 10.0 are the same. */
    private static String known(Fact fact) {
        return fact instanceof Fact.Known number
                ? number.value().stripTrailingZeros().toPlainString()
                : fact.toString();
    }

    private Evidence first() {
        return evidence.stream()
                .filter(each -> RulePlan.isOwn(each.reference()))
                .findFirst()
                .orElse(evidence.get(0));
    }

    /** 1.9万余: of a side that comes to no one number, what stands in the cell pointed at. */
    private static String written(Evidence evidence) {
        Provenance place = provenance(evidence);
        return place == null ? "" : place.text().strip();
    }

    private static @Nullable Provenance provenance(Evidence evidence) {
        return evidence.parts().stream()
                .map(Evidence.Part::observation)
                .filter(Objects::nonNull)
                .map(Observation::provenance)
                .findFirst()
                .orElse(null);
    }

    private String message() {
        StringBuilder message = new StringBuilder(edit.message());
        String numbers = new Wording(edit.rule(), judgement, evidence).sentence();
        if (!numbers.isEmpty()) {
            message.append('：').append(numbers);
        }
        if (!judgement.why().isEmpty()) {
            message.append('；').append(judgement.why());
        }
        if (edit.tolerance().signum() != 0) {
            message.append("（允许相差").append(plain(Fraction.of(edit.tolerance()))).append('）');
        }
        return message.toString();
    }

    /** A decimal in any case, since machines read it: an endless fraction is cut to six decimals. */
    private static String plain(@Nullable Fraction value) {
        if (value == null) {
            return "";
        }
        return value.endless() ? value.rounded(CARRIED_DECIMALS).toPlainString() : value.toPlainString();
    }
}
