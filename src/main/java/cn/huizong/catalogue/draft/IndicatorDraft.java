package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.rule.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator whose formulas are not parsed yet; they stay in {@code source}.
 *
 * @param compilation null where it is not written, as a change may
 * @param estimation null where it is not written: the job's holds
 * @param persons whether it counts people
 */
public record IndicatorDraft(
        String code,
        String name,
        String english,
        String section,
        Measure measure,
        IndicatorKind kind,
        @Nullable Compilation compilation,
        List<Scalar> units,
        int decimals,
        String note,
        @Nullable Estimation estimation,
        boolean persons,
        Mapping source) {}
