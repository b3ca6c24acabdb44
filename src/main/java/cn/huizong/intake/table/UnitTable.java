package cn.huizong.intake.table;

import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.observation.CellType;
import cn.huizong.observation.FiledCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One unit's figures out of a table. */
final class UnitTable {

    private final Unit unit;
    private final Grid grid;
    private final Map<String, Map<ColumnRole, Bound>> places = new LinkedHashMap<>();
    private final Map<String, Map<ColumnRole, Bound>> dropped = new HashMap<>();

    UnitTable(Unit unit, Grid grid) {
        this.unit = unit;
        this.grid = grid;
    }

    Unit unit() {
        return unit;
    }

    /** The place that answered before, if there is one, also where it counts no longer. */
    Optional<Bound> put(String item, ColumnRole role, Bound place) {
        Bound before = dropped.getOrDefault(item, Map.of()).get(role);
        if (before != null) {
            return Optional.of(before);
        }
        Map<ColumnRole, Bound> ofItem = places.computeIfAbsent(item, none -> new EnumMap<>(ColumnRole.class));
        return Optional.ofNullable(ofItem.putIfAbsent(role, place));
    }

    /** As if nothing stood for it: two places say different things. */
    void drop(String item, ColumnRole role) {
        Bound place = places.getOrDefault(item, new EnumMap<>(ColumnRole.class)).remove(role);
        if (place != null) {
            dropped.computeIfAbsent(item, none -> new EnumMap<>(ColumnRole.class))
                    .put(role, place);
        }
    }

    boolean isDropped(String item, ColumnRole role) {
        return dropped.getOrDefault(item, Map.of()).containsKey(role);
    }

    /** All of them, by what they say. */
    Map<ColumnRole, List<Bound>> places() {
        Map<ColumnRole, List<Bound>> byRole = new EnumMap<>(ColumnRole.class);
        places.values()
                .forEach(ofItem -> ofItem.forEach((role, place) ->
                        byRole.computeIfAbsent(role, none -> new ArrayList<>()).add(place)));
        return byRole;
    }

    /** Whether the table has a place for an item of this period, and be it one too many. */
    boolean has(String item) {
        return places.getOrDefault(item, Map.of()).containsKey(ColumnRole.CURRENT)
                || isDropped(item, ColumnRole.CURRENT);
    }

    /** The range that the current figure of an item is merged into without being its first cell. */
    Optional<MergedRange> hiddenUnder(String item) {
        Bound place = places.getOrDefault(item, Map.of()).get(ColumnRole.CURRENT);
        return place == null || place.cell() != null ? Optional.empty() : grid.covering(place.row(), place.column());
    }

    String address(String item) {
        Bound place = places.getOrDefault(item, Map.of()).get(ColumnRole.CURRENT);
        return place == null ? "" : address(place);
    }

    private String address(Bound place) {
        return grid.sheet().address(grid.row(place.row()).index(), place.column());
    }

    /** In the order of the form; a place where nothing stands is blank. */
    List<FiledCell> cells(List<Item> items, String measureOfTable) {
        return items.stream()
                .filter(item -> places.containsKey(item.code()))
                .filter(item -> !item.required() || hiddenUnder(item.code()).isEmpty())
                .flatMap(item -> places.getOrDefault(item.code(), Map.of()).entrySet().stream()
                        .map(each -> filed(item.code(), each.getKey(), each.getValue(), measureOfTable)))
                .toList();
    }

    private FiledCell filed(String item, ColumnRole role, Bound place, String measureOfTable) {
        String measure =
                place.of().measure().isEmpty() ? measureOfTable : place.of().measure();
        SheetCell cell = place.cell();
        return cell == null
                ? new FiledCell(item, role, address(place), CellType.BLANK, "", "", measure)
                : new FiledCell(item, role, address(place), cell.type(), cell.text(), cell.format(), measure);
    }

    /** How many cells of a role hold something. */
    int filled(ColumnRole role) {
        return (int) places.values().stream()
                .map(ofItem -> ofItem.get(role))
                .filter(place -> place != null && place.cell() != null)
                .count();
    }
}
