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

    /** Rows of a form that name the same reporters are asked of the same units. */
    private record Addressees(List<String> form, List<String> row, ReferencePeriod period) {}

    private record Row(@Nullable Item item, Map<String, Unit> units) {}

    private final Catalogue catalogue;
    private final Map<Question, Row> rows = new ConcurrentHashMap<>();
    private final Map<Addressees, Map<String, Unit>> asked = new ConcurrentHashMap<>();

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
        Question question = new Question(item, period);
        Row known = rows.get(question);
        return known != null ? known : rows.computeIfAbsent(question, this::find);
    }

    private Row find(Question question) {
        Optional<Form> form = catalogue.form(Form.codeOf(question.item()), question.period());
        Optional<Item> item = form.flatMap(found -> found.item(question.item()));
        if (form.isEmpty() || item.isEmpty()) {
            return new Row(null, Map.of());
        }
        Addressees addressees =
                new Addressees(form.get().reporters(), item.get().reporters(), question.period());
        return new Row(item.get(), asked.computeIfAbsent(addressees, this::units));
    }

    private Map<String, Unit> units(Addressees addressees) {
        Map<String, Unit> units = new LinkedHashMap<>();
        catalogue.units().reporting(addressees.form(), addressees.period()).stream()
                .filter(unit -> addressees.row().isEmpty() || unit.isAmong(addressees.row()))
                .forEach(unit -> units.put(unit.code(), unit));
        return units;
    }
}
