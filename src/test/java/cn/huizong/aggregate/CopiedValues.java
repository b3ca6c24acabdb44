package cn.huizong.aggregate;

import cn.huizong.aggregate.movement.Movement;
import cn.huizong.publish.SampleRelease;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of more indicators than there are, for measurements. */
public final class CopiedValues {

    private CopiedValues() {}

    /** @param copies by code, the code each is copied from; in the order wanted */
    public static IndicatorValues of(IndicatorValues values, Map<String, String> copies) {
        List<IndicatorValue> all = new ArrayList<>();
        Map<String, Movement> movements = new HashMap<>();
        copies.forEach((code, from) -> {
            values.areas()
                    .forEach(area -> values.find(from, area)
                            .ifPresent(value -> all.add(SampleRelease.named(code, area, value))));
            values.movement(from).ifPresent(movement -> movements.put(code, movement));
        });
        return new IndicatorValues(values.areas(), all, Map.of(), movements);
    }
}
