package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Words;
import cn.huizong.rule.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code indicators.yaml}. */
final class IndicatorsReader {

    static final String FILE = "indicators.yaml";

    private static final Map<IndicatorKind, List<String>> NEEDED = Map.of(
            IndicatorKind.FLOW, List.of("compilation", "value"),
            IndicatorKind.STOCK, List.of("compilation", "value"),
            IndicatorKind.CUMULATIVE, List.of("compilation", "value"),
            IndicatorKind.RATE, List.of("compilation", "numerator", "denominator"),
            IndicatorKind.CHANGE, List.of("change-of"));

    /** Keys that belong to some kinds only. */
    private static final List<String> OF_A_KIND = List.of("value", "numerator", "denominator", "change-of", "shown");

    private final Set<String> codes = new HashSet<>();

    List<IndicatorDraft> read(Mapping file) {
        List<IndicatorDraft> indicators = new ArrayList<>();
        file.mappings("indicators", Shapes.INDICATOR).forEach(source -> indicators.add(indicator(source)));
        return indicators;
    }

    private IndicatorDraft indicator(Mapping source) {
        String code = source.text("code");
        if (!code.isEmpty() && !Ids.INDICATOR.matcher(code).matches()) {
            source.fault("code", "指标代码“" + code + "”写法不对。", "以大写字母开头，只用大写字母、数字和下划线，如 F40。");
        } else if (!code.isEmpty() && !codes.add(code)) {
            source.fault("code", "指标代码“" + code + "”重复。", "每个指标一个代码。");
        }
        IndicatorKind kind = source.word("kind", Arrays.asList(IndicatorKind.values()), IndicatorKind.FLOW);
        if (source.sound()) {
            checkKeys(source, kind);
        }
        return new IndicatorDraft(
                code,
                source.text("name"),
                source.text("english"),
                source.text("section"),
                Measure.of(source.text("measure")),
                kind,
                source.has("compilation")
                        ? source.word("compilation", Arrays.asList(Compilation.values()), Compilation.SUM)
                        : null,
                Lists.notEmpty(source, "units"),
                source.whole("decimals", 0, 6, 0),
                source.text("note", ""),
                source.has("estimate")
                        ? source.word("estimate", Arrays.asList(Estimation.values()), Estimation.NONE)
                        : null,
                source.flag("persons", false),
                source);
    }

    private static void checkKeys(Mapping source, IndicatorKind kind) {
        List<String> needed = NEEDED.getOrDefault(kind, List.of());
        String word = Words.of(kind);
        for (String key : needed) {
            if (!source.has(key)) {
                source.fault(source.place(), "缺少“" + key + "”。", "kind: " + word + " 的指标要写“" + key + ": …”。");
            }
        }
        for (String key : OF_A_KIND) {
            boolean fits = needed.contains(key) || (key.equals("shown") && kind != IndicatorKind.CHANGE);
            if (source.has(key) && !fits) {
                source.fault(key, "kind: " + word + " 的指标不能有“" + key + "”。", "删去“" + key + "”，或改 kind。");
            }
        }
    }
}
