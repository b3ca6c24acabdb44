package cn.huizong.normalise;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Item;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** The measures people write, beside a row or behind a number, against those of items. */
final class Measures {

    private static final Set<String> PERCENT = Set.of("百分比", "百分数", "百分率");

    private final Set<String> known = new HashSet<>(Set.of("%", "‰", "百分点", "个百分点", "元"));

    Measures(Catalogue catalogue) {
        catalogue
                .forms()
                .forEach(form -> form.items().forEach(item -> {
                    known.add(item.measure().name());
                    known.add(item.measure().dimension());
                }));
    }

    /** Whether this is a measure at all, and not a slip of the keyboard. */
    boolean isKnown(String written) {
        Measure measure = of(written);
        return known.contains(measure.name()) || known.contains(measure.dimension());
    }

    /** What is written for a measure: without spaces and the brackets around it. */
    static Measure of(String written) {
        String name = Plain.unspaced(written).replaceFirst("^(?:计量)?单位:", "").replaceFirst("^[(\\[](.*)[)\\]]$", "$1");
        return PERCENT.contains(name) ? Measure.PERCENT : Measure.of(name);
    }

    /** How many of the item's measure one of the written measure is; both are of the same dimension. */
    static BigDecimal factor(Measure written, Item item) {
        return StoredNumber.plain(written.scale().divide(item.measure().scale()));
    }
}
