package cn.huizong.intake.form;

import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.observation.ReturnIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything in a part that speaks for a form, a unit or a period, gathered in one pass and not yet weighed. */
public final class Evidence {

    private final FormIndex index;
    private final Sheet sheet;
    private final Map<ReturnIdentity, SheetCell> identities = new LinkedHashMap<>();
    private final List<SheetCell> brokenIdentities = new ArrayList<>();
    private final Set<String> titles = new TreeSet<>();
    private final ItemMentions items;
    private final HeadEntries head;
    private @Nullable SheetCell titleCell;

    private Evidence(Sheet sheet, FormIndex index) {
        this.sheet = sheet;
        this.index = index;
        this.items = ItemMentions.in(sheet, index);
        for (SheetRow row : sheet.rows()) {
            for (SheetCell cell : row.cells()) {
                identity(cell);
            }
        }
        sheet.rows().subList(0, items.firstRow(sheet)).forEach(this::titles);
        head = HeadEntries.of(sheet, items);
    }

    public static Evidence of(Sheet sheet, FormIndex index) {
        return new Evidence(sheet, index);
    }

    private void identity(SheetCell cell) {
        if (!cell.isText() || !cell.text().contains("HZ:")) {
            return;
        }
        Optional<ReturnIdentity> identity = ReturnIdentity.find(cell.text());
        identity.ifPresent(found -> identities.putIfAbsent(found, cell));
        if (identity.isEmpty()) {
            brokenIdentities.add(cell);
        }
    }

    private void titles(SheetRow row) {
        for (SheetCell cell : row.cells()) {
            if (cell.isText()) {
                Set<String> found = index.formsOfTitleIn(cell.words());
                titleCell = titleCell == null && !found.isEmpty() ? cell : titleCell;
                titles.addAll(found);
            }
        }
    }

    /** Whether the part would be a return: it says of whom or of when it is, or holds figures beside items. */
    public boolean claimsToBeAReturn() {
        boolean named = !identities.isEmpty()
                || !brokenIdentities.isEmpty()
                || head.find(HeadField.UNIT) != null
                || head.find(HeadField.PERIOD) != null
                || !formsOfTableNumber().isEmpty();
        return named || (items.isTable() && holdsFigures());
    }

    private boolean holdsFigures() {
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (items.isIn(i) && sheet.rows().get(i).cells().stream().anyMatch(Figures::is)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are signs of more than one form: worth looking for where the next one begins. */
    public boolean hintsAtSeveralForms() {
        return identities.size() + brokenIdentities.size() > 1 || items.mixed();
    }

    /** Whether it is made from a template of ours: it carries an identity, or codes of items. */
    public boolean isOfOwnTemplate() {
        return !identities.isEmpty() || !brokenIdentities.isEmpty() || items.hasCodes();
    }

    ItemMentions items() {
        return items;
    }

    public Sheet sheet() {
        return sheet;
    }

    public HeadEntries head() {
        return head;
    }

    Map<ReturnIdentity, SheetCell> identities() {
        return identities;
    }

    List<SheetCell> brokenIdentities() {
        return brokenIdentities;
    }

    Set<String> formsOfTableNumber() {
        return index.formsOfTableNumber(head.text(HeadField.TABLE_NUMBER));
    }

    Set<String> formsOfTitle() {
        return titles;
    }

    /** A title of a form above the table, or null. */
    public @Nullable SheetCell titleCell() {
        return titleCell;
    }
}
