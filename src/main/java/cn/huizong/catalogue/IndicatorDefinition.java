package cn.huizong.catalogue;

import cn.huizong.rule.Formula;
import cn.huizong.rule.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city indicator (城市指标): a formula over items.
 *
 * @param value formula of a count or stock; null for a rate or a change
 * @param numerator of a rate, else null
 * @param denominator of a rate, else null
 * @param changeOf code of the rate whose change this is, else null
 * @param shown formula over district items shown beside a {@link Compilation#SINGLE} figure and never summed, or null
 * @param units unit codes or groups that contribute; empty for all reporters of the items
 * @param decimals of the publication; rounded to once
 * @param note printed with the figure
 * @param estimation what the city's figure holds for units whose return is missing; the job's, unless the indicator has its own
 * @param persons whether it counts people, so that small figures are withheld; of a rate, whether numerator and denominator do
 */
public record IndicatorDefinition(
        String code,
        String name,
        String english,
        String section,
        Measure measure,
        IndicatorKind kind,
        Compilation compilation,
        @Nullable Formula value,
        @Nullable Formula numerator,
        @Nullable Formula denominator,
        @Nullable String changeOf,
        @Nullable Formula shown,
        List<String> units,
        int decimals,
        String note,
        Estimation estimation,
        boolean persons) {

    /** One that estimates nothing and need not be withheld. */
    public IndicatorDefinition(
            String code,
            String name,
            String english,
            String section,
            Measure measure,
            IndicatorKind kind,
            Compilation compilation,
            @Nullable Formula value,
            @Nullable Formula numerator,
            @Nullable Formula denominator,
            @Nullable String changeOf,
            @Nullable Formula shown,
            List<String> units,
            int decimals,
            String note) {
        this(
                code,
                name,
                english,
                section,
                measure,
                kind,
                compilation,
                value,
                numerator,
                denominator,
                changeOf,
                shown,
                units,
                decimals,
                note,
                Estimation.NONE,
                false);
    }

    public IndicatorDefinition with(Estimation other) {
        return with(other, persons);
    }

    public IndicatorDefinition ofPersons() {
        return with(Estimation.NONE, true);
    }

    private IndicatorDefinition with(Estimation estimating, boolean ofPersons) {
        return new IndicatorDefinition(
                code,
                name,
                english,
                section,
                measure,
                kind,
                compilation,
                value,
                numerator,
                denominator,
                changeOf,
                shown,
                units,
                decimals,
                note,
                estimating,
                ofPersons);
    }
}
