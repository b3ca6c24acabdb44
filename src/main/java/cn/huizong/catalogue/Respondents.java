package cn.huizong.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who must fill in an item: the reporters of its form and, within them, those of its row. Safe for use by many threads. */
public final class Respondents {

    private record Question(String item, ReferencePeriod period) {}

    private record Row(@Nullable Item item, Map<String, Unit> units) {}

    private final Catalogue catalogue;
    private final Map<Question, Row> rows = new ConcurrentHashMap<>();

    public Respondents(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In the catalogue's order; empty when no form of the period has the item. */
    public Collection<Unit> of(String item, ReferencePeriod period) {
        return row(item, period).units().values();
    }

    public boolean asks(String unit, String item, ReferencePeriod period) {
        return row(item, period).units().containsKey(unit);
    }

    /** The item as the form of the period defines it, or null. */
    public @Nullable Item item(String item, ReferencePeriod period) {
        return row(item, period).item();
    }

    private Row row(String item, ReferencePeriod period) {
        return rows.computeIfAbsent(new Question(item, period), this::find);
    }

    private Row find(Question question) {
        Optional<Form> form = catalogue.form(Form.codeOf(question.item()), question.period());
        Optional<Item> item = form.flatMap(found -> found.item(question.item()));
        Map<String, Unit> asked = new LinkedHashMap<>();
        if (form.isPresent() && item.isPresent()) {
            List<String> reporters = item.get().reporters();
            catalogue.units().reporting(form.get().reporters(), question.period()).stream()
                    .filter(unit -> reporters.isEmpty() || unit.isAmong(reporters))
                    .forEach(unit -> asked.put(unit.code(), unit));
        }
        return new Row(item.orElse(null), asked);
    }
}
