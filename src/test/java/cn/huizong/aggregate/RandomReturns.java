package cn.huizong.aggregate;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Returns of the small city for two years, from a seed. */
final class RandomReturns {

    static final ReferencePeriod NOW = ReferencePeriod.year(2021);

    private final Random random;
    private final boolean whole;

    /** @param whole whether every return is there and every cell an exact number */
    RandomReturns(long seed, boolean whole) {
        this.random = new Random(seed);
        this.whole = whole;
    }

    List<ObservedReturn> make() {
        List<ObservedReturn> returns = new ArrayList<>();
        Respondents respondents = new Respondents(SpecCity.catalogue());
        for (ReferencePeriod period : List.of(NOW, NOW.lastYear())) {
            for (Form form : SpecCity.FORMS) {
                for (Unit unit : SpecCity.UNITS.reporting(form.reporters(), period)) {
                    if (whole || random.nextInt(8) > 0) {
                        ReturnKey key = new ReturnKey(form.code(), unit.code(), period);
                        returns.add(SpecReturns.filed(key, key + ".xlsx", cells(form, unit, period, respondents)));
                    }
                }
            }
        }
        return returns;
    }

    private Map<String, String> cells(Form form, Unit unit, ReferencePeriod period, Respondents respondents) {
        Map<String, String> cells = new LinkedHashMap<>();
        form.items().stream()
                .filter(item -> respondents.asks(unit.code(), item.code(), period))
                .forEach(item -> cells.put(item.code(), item.isText() ? "含开发园" : figure(item)));
        return cells;
    }

    private String figure(Item item) {
        if (!whole) {
            switch (random.nextInt(12)) {
                case 0:
                    return "";
                case 1:
                    return "不适用";
                case 2:
                    return "?";
                case 3:
                    return "近500 [,500)";
                default:
                    break;
            }
        }
        String digits = String.valueOf(random.nextInt(1000));
        return item.measure().name().equals("万元") ? digits + ".5" : digits;
    }
}
