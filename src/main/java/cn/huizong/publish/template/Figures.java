package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReportedValue;
import cn.huizong.publish.text.SafeText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What stands in one value column of a form, by item code. An item in neither map is left empty.
 *
 * @param numbers exact decimals in the item's own measure
 * @param texts what is written as it stands: texts, 近6000, missing marks, a number as somebody typed it
 */
public record Figures(Map<String, BigDecimal> numbers, Map<String, String> texts) {

    public static final Figures NONE = new Figures(Map.of(), Map.of());

    public Figures {
        numbers = Map.copyOf(numbers);
        texts = Map.copyOf(texts);
    }

    /**
     * What a unit reported for an earlier period; nothing where it did not hand the form in.
     *
     * @param form the edition they are printed on
     * @param formThen the edition of that period; figures in another measure than today's are left out
     */
    public static Figures reported(
            Observations observations, Form form, Form formThen, String unit, ReferencePeriod period) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Item item : form.items()) {
            if (!sameMeasure(item, formThen)) {
                continue;
            }
            observations.find(unit, item.code(), period).ifPresent(observation -> {
                if (observation.value() instanceof ReportedValue.Number number) {
                    numbers.put(item.code(), number.value());
                } else {
                    String text = words(form, observation);
                    if (!text.isEmpty()) {
                        texts.put(item.code(), text);
                    }
                }
            });
        }
        return new Figures(numbers, texts);
    }

    private static boolean sameMeasure(Item item, Form formThen) {
        return formThen.item(item.code())
                .filter(then -> then.kind() == item.kind() && then.measure().equals(item.measure()))
                .isPresent();
    }

    private static String words(Form form, Observation observation) {
        ReportedValue value = observation.value();
        if (value instanceof ReportedValue.Text text) {
            return SafeText.visible(text.text());
        }
        if (value instanceof ReportedValue.Approximate) {
            return SafeText.visible(observation.provenance().text().strip());
        }
        return value instanceof ReportedValue.NotApplicable ? markOfNotApplicable(form) : "";
    }

    private static String markOfNotApplicable(Form form) {
        return form.marks().entrySet().stream()
                .filter(mark -> mark.getValue() == MarkMeaning.NOT_APPLICABLE)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("不适用");
    }

    Set<String> items() {
        Set<String> items = new LinkedHashSet<>(numbers.keySet());
        items.addAll(texts.keySet());
        return items;
    }
}
