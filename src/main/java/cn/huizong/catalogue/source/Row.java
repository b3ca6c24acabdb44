package cn.huizong.catalogue.source;

import java.util.List;

/** A row of a {@link Table}. */
public final class Row {

    private final Place place;
    private final List<String> columns;
    private final List<String> fields;
    private final Faults faults;
    private boolean sound = true;

    Row(Place place, List<String> columns, List<String> fields, Faults faults) {
        this.place = place;
        this.columns = columns;
        this.fields = fields;
        this.faults = faults;
    }

    public Place place() {
        return place;
    }

    /** {@code ""} where the field is empty or the table has no such column. */
    public String text(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : fields.get(at);
    }

    /** A field that must not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault("“" + column + "”是空的。", "填上这一列。");
        }
        return text;
    }

    /** The parts of a field separated by {@code |}. */
    public List<String> parts(String column) {
        return text(column).isEmpty()
                ? List.of()
                : List.of(text(column).split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList();
    }

    public void fault(String problem, String remedy) {
        sound = false;
        faults.add(place, problem, remedy);
    }

    public boolean sound() {
        return sound;
    }
}
