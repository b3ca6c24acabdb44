package cn.huizong.aggregate;

import cn.huizong.aggregate.IndicatorValues.Place;
import cn.huizong.aggregate.disclosure.TableCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of indicators that add up, as a table whose rows add up over the areas and whose columns over the indicators. */
final class PeopleTable {

    private final AddingTable table;
    private final String city;
    private final List<Place> places = new ArrayList<>();
    private final List<TableCell> cells = new ArrayList<>();
    private final Map<Integer, Long> ofRow = new HashMap<>();
    private final Map<Integer, Long> ofColumn = new HashMap<>();

    PeopleTable(AddingTable table, String city) {
        this.table = table;
        this.city = city;
    }

    /**
     * @param column the same for all figures of an area
     * @param cell at whatever place
     */
    void add(int row, int column, Place place, TableCell cell) {
        // Of a single row only the areas add up: all its figures are in one equation.
        int across = table.rows().size() == 1 ? 0 : column;
        places.add(place);
        cells.add(cell.at(row, across));
        if (!place.area().equals(city)) {
            ofRow.merge(row, cell.cost(), Long::sum);
        }
        if (!table.rows().get(row).total()) {
            ofColumn.merge(across, cell.cost(), Long::sum);
        }
    }

    Place place(int cell) {
        return places.get(cell);
    }

    /** In the order they were added; those of the city, and those that others add up to, as the totals they are. */
    List<TableCell> cells() {
        List<TableCell> all = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            TableCell cell = cells.get(i);
            if (table.rows().get(cell.row()).total()) {
                cell = cell.asTotal(ofColumn.getOrDefault(cell.column(), 0L));
            }
            if (places.get(i).area().equals(city)) {
                cell = cell.asTotal(ofRow.getOrDefault(cell.row(), 0L));
            }
            all.add(cell);
        }
        return all;
    }
}
