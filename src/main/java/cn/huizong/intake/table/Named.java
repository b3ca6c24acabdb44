package cn.huizong.intake.table;

import cn.huizong.catalogue.Breakdown;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.TableDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * An item, or a member of the breakdown, and what a table may write for it.
 *
 * @param number as it is printed in rows and columns of codes: what is behind the form's code
 * @param written the names it may have there; those beside its own as {@link TableDefinition#names()} has them
 */
record Named(String code, int number, String name, List<String> written) {

    /** The items a table of a form holds. */
    static List<Named> items(Form form, TableDefinition table) {
        List<Named> items = new ArrayList<>();
        for (Item item : form.items()) {
            boolean own = Item.baseOf(item.code()).equals(item.code());
            if (own && (table.items().isEmpty() || table.items().contains(item.code()))) {
                String number = item.code().substring(item.code().indexOf('.') + 1);
                items.add(of(item.code(), number, item.name(), table));
            }
        }
        return items;
    }

    /** The members of a form's breakdown. */
    static List<Named> members(Form form, TableDefinition table) {
        List<Named> members = new ArrayList<>();
        for (Breakdown.Member member : form.breakdown().members()) {
            members.add(of(member.code(), member.code(), member.name(), table));
        }
        return members;
    }

    private static Named of(String code, String number, String name, TableDefinition table) {
        List<String> written = new ArrayList<>(List.of(name));
        written.addAll(table.names().getOrDefault(code, List.of()));
        return new Named(code, Integer.parseInt(number), name, List.copyOf(written));
    }
}
