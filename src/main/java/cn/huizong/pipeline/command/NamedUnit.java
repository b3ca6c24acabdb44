package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.pipeline.Refusal;

/** Finds the unit people name by code, name or alias. */
final class NamedUnit {

    private NamedUnit() {}

    static Unit find(Catalogue catalogue, String written, ReferencePeriod period) {
        return catalogue.units().find(written.strip()).orElseGet(() -> {
            UnitMatch match = catalogue.units().names().match(written, period);
            if (!match.isUnit()) {
                throw Refusal.wrongUse("unit.unknown", written);
            }
            return match.unit();
        });
    }
}
