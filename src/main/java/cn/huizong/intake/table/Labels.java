package cn.huizong.intake.table;

import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.UnitNames;
import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the labels of one table: which unit, item, period and member of the breakdown they name. */
final class Labels {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,6})\\)$");
    private static final Pattern MEASURE = Pattern.compile("(?:计量)?(?:单位:?)?([\\u4E00-\\u9FFF%‰]{1,5})");

    private final UnitNames units;
    private final ReferencePeriod anyPeriod;
    private final PeriodLabels periods;
    private final CodedLabels items = new CodedLabels();
    private final CodedLabels members = new CodedLabels();
    private final boolean namedByBoth;
    private final List<String> names = new ArrayList<>();
    private final Map<String, UnitLabel> known = new HashMap<>();

    /** @param anyPeriod in which names of units are understood: the table's own, or one near it */
    Labels(Form form, TableDefinition table, UnitNames units, PeriodLabels periods, ReferencePeriod anyPeriod) {
        this.units = units;
        this.anyPeriod = anyPeriod;
        this.periods = periods;
        this.namedByBoth = table.namesItemsByBoth();
        for (Named item : Named.items(form, table)) {
            items.add(item.code(), item.number(), item.written());
            names.add(Words.of(item.name()));
        }
        Named.members(form, table).forEach(each -> members.add(each.code(), each.number(), each.written()));
    }

    /** What the labels of a row, outermost first, say of some dimensions. */
    Coordinate ofRow(List<String> path, List<Dimension> asked) {
        return read(path, asked, items::isOuter);
    }

    /** What the labels above a column, outermost first, say of some dimensions. */
    Coordinate ofColumn(List<String> path, List<Dimension> asked) {
        return read(path, asked, items::isInner);
    }

    /** The item that labels of a row and of a column name together, "" where they name none. */
    String item(Coordinate row, Coordinate column) {
        List<String> path = new ArrayList<>(row.half());
        path.addAll(column.half());
        return items.find(path);
    }

    private Coordinate read(List<String> path, List<Dimension> asked, Predicate<List<String>> isHalf) {
        Coordinate found = Coordinate.NONE;
        for (Dimension dimension : asked) {
            found = found.or(read(path, dimension, isHalf));
        }
        return found.item().isEmpty() && found.half().isEmpty() ? found : found.withMeasure(measure(path));
    }

    private Coordinate read(List<String> path, Dimension dimension, Predicate<List<String>> isHalf) {
        return switch (dimension) {
            case UNIT -> Coordinate.ofUnit(unit(path));
            case ITEM ->
                namedByBoth
                        ? Coordinate.ofHalf(isHalf.test(path) ? List.copyOf(path) : List.of())
                        : Coordinate.ofItem(items.find(path));
            case PERIOD -> Coordinate.ofPeriod(periods.find(path));
            case BREAKDOWN -> Coordinate.ofMember(members.find(path));
        };
    }

    /** Whether a number in a row or column of codes stands for anything. */
    boolean isNumber(int number, Dimension dimension) {
        return !numbered(Integer.toString(number), dimension).isNothing();
    }

    /** What a number in a row or column of codes stands for. */
    Coordinate numbered(String words, Dimension dimension) {
        return dimension == Dimension.ITEM
                ? Coordinate.ofItem(items.numbered(words))
                : Coordinate.ofMember(members.numbered(words));
    }

    /** A name may be written in several cells (海陵 > 工业园区): the inmost that names one with those above it goes first. */
    private @Nullable UnitLabel unit(List<String> path) {
        UnitLabel other = null;
        String ending = "";
        for (int i = path.size() - 1; i >= 0; i--) {
            ending = path.get(i) + ending;
            UnitLabel label = unit(ending);
            if (label.isKnown()) {
                return label;
            }
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            UnitLabel label = unit(path.get(i));
            if (label.isKnown()) {
                return label;
            }
            other = other == null && label.isNamed() ? label : other;
        }
        return other;
    }

    /** Whom a label means, also where nobody is meant for certain. */
    UnitLabel unit(String words) {
        return known.computeIfAbsent(words, label -> {
            String plain = label.replaceFirst("^(?:其中:?|#)", "");
            return new UnitLabel(units.known(plain, anyPeriod).orElse(UnitMatch.UNKNOWN), label);
        });
    }

    /** The measure in brackets behind a label, unless the brackets belong to the item's name. */
    private String measure(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Matcher brackets = IN_BRACKETS.matcher(path.get(i));
            boolean ofName = names.stream().anyMatch(path.get(i)::endsWith);
            if (!ofName && brackets.find()) {
                Matcher measure = MEASURE.matcher(brackets.group(1));
                return measure.matches() ? measure.group(1) : "";
            }
        }
        return "";
    }
}
