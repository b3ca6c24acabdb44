package cn.huizong.pipeline.command;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.catalogue.Units;
import cn.huizong.pipeline.proof.HiddenAreas;
import cn.huizong.publish.text.MovementSentence;
import cn.huizong.rule.Fraction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the change of a city's figure comes from, as nested JSON objects: counts exact, points, rates and shares rounded to two places. */
final class MovementJson {

    private final Units units;
    private final Rounding rounding;
    private final HiddenAreas hidden;
    private final MovementSentence sentence;

    MovementJson(Units units, Rounding rounding, HiddenAreas hidden) {
        this.units = units;
        this.rounding = rounding;
        this.hidden = hidden;
        this.sentence = new MovementSentence(units, rounding);
    }

    Map<String, Object> of(Movement movement) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (movement instanceof Movement.Untraced untraced) {
            document.put("traced", false);
            document.put("why", untraced.why());
            return document;
        }
        document.put("traced", true);
        document.put(
                "change", rounding.change(((Movement.Split) movement).change()).toPlainString());
        if (movement instanceof Growth growth) {
            document.put("kind", "growth");
            document.put("parts", growth.parts().stream().map(this::part).toList());
        } else if (movement instanceof RateChange change) {
            document.put("kind", "rate");
            document.put("byRate", plain(change.byRate()));
            document.put("byMix", plain(change.byMix()));
            document.put("reversed", change.reversed());
            document.put("parts", change.parts().stream().map(this::part).toList());
        }
        document.put("said", hidden.areas().isEmpty() ? sentence.pulls(movement) : "");
        document.put("warning", sentence.warning(movement));
        return document;
    }

    private Map<String, Object> part(Growth.Part part) {
        Map<String, Object> entry = area(part.count().area(), part.count().estimated());
        if (hidden.contains(part.count().area())) {
            entry.put("withheld", true);
            return entry;
        }
        entry.put("before", exact(part.count().before()));
        entry.put("now", exact(part.count().now()));
        entry.put("points", plain(part.points()));
        entry.put("share", plain(part.share()));
        return entry;
    }

    private Map<String, Object> part(RateChange.Part part) {
        Map<String, Object> entry = area(part.area().area(), part.area().estimated());
        if (hidden.contains(part.area().area())) {
            entry.put("withheld", true);
            return entry;
        }
        entry.put("before", plain(part.rateBefore()));
        entry.put("now", plain(part.rateNow()));
        entry.put("shareBefore", plain(part.shareBefore()));
        entry.put("shareNow", plain(part.shareNow()));
        entry.put("byRate", plain(part.byRate()));
        entry.put("byMix", plain(part.byMix()));
        return entry;
    }

    private Map<String, Object> area(String code, boolean estimated) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("area", code);
        entry.put("name", units.nameOf(code));
        entry.put("estimated", estimated);
        return entry;
    }

    private @Nullable String plain(@Nullable Fraction value) {
        return value == null ? null : rounding.change(value).toPlainString();
    }

    private static @Nullable String exact(@Nullable Fraction value) {
        return value == null ? null : value.toPlainString();
    }
}
