package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.draft.IndicatorDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds changes against the rates whose change they are. */
final class ChangesCheck {

    private final Map<String, IndicatorDraft> byCode = new LinkedHashMap<>();

    ChangesCheck(List<IndicatorDraft> indicators) {
        indicators.forEach(indicator -> byCode.putIfAbsent(indicator.code(), indicator));
    }

    void check(IndicatorDraft change) {
        String target = change.source().text("change-of", "");
        IndicatorDraft of = byCode.get(target);
        if (target.isEmpty()) {
            return;
        }
        if (of == null) {
            change.source().fault("change-of", "没有指标“" + target + "”。", "写本文件中一个 kind: rate 的指标的代码。");
            return;
        }
        List<String> cycle = cycleFrom(change);
        if (!cycle.isEmpty()) {
            change.source().fault("change-of", "指标成环：" + String.join(" → ", cycle) + "。", "改为一个 kind: rate 的指标的代码。");
        } else if (of.kind() != IndicatorKind.RATE) {
            change.source().fault("change-of", "“" + target + "”不是比率，没有百分点的变动。", "改为一个 kind: rate 的指标的代码。");
        } else if (change.compilation() != null && change.compilation() != of.compilation()) {
            change.source().fault("compilation", "汇总方法与“" + target + "”不同。", "删去“compilation”，它随比率而定。");
        }
    }

    /** The rate whose change an indicator is. */
    Optional<IndicatorDraft> rateOf(IndicatorDraft change) {
        return Optional.ofNullable(next(change)).filter(of -> of.kind() == IndicatorKind.RATE);
    }

    private List<String> cycleFrom(IndicatorDraft start) {
        List<String> path = new ArrayList<>(List.of(start.code()));
        for (IndicatorDraft at = next(start); at != null; at = next(at)) {
            boolean seen = path.contains(at.code());
            path.add(at.code());
            if (seen) {
                return at.code().equals(start.code()) ? path : List.of();
            }
        }
        return List.of();
    }

    private @Nullable IndicatorDraft next(IndicatorDraft indicator) {
        return indicator.kind() == IndicatorKind.CHANGE
                ? byCode.get(indicator.source().text("change-of", ""))
                : null;
    }
}
