package cn.huizong.pipeline.proof;

import cn.huizong.catalogue.IndicatorDefinition;

/** What an indicator is counted in, as it is printed. */
public final class MeasureName {

    private MeasureName() {}

    public static String of(IndicatorDefinition indicator) {
        return indicator.measure().name();
    }
}
