package cn.huizong.intake.form;

import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.observation.ReturnIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything in a part that speaks for a form, a unit or a period, gathered in one pass and not yet weighed. */
public final class Evidence {

    private final FormIndex index;
    private final Sheet sheet;
    private final Map<ReturnIdentity, SheetCell> identities = new LinkedHashMap<>();
    private final List<SheetCell> brokenIdentities = new ArrayList<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private final Map<String, Integer> names = new TreeMap<>();
    private final Set<String> titles = new TreeSet<>();
    private final Set<Integer> itemRows = new HashSet<>();
    private final HeadEntries head;
    private @Nullable SheetCell titleCell;
    private final Set<String> distinctCodes = new HashSet<>();
    private int codeRows;
    private boolean figures;

    private Evidence(Sheet sheet, FormIndex index) {
        this.sheet = sheet;
        this.index = index;
        for (int i = 0; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            if (items(row)) {
                itemRows.add(i);
                figures |= row.cells().stream().anyMatch(Figures::is);
            }
        }
        sheet.rows().forEach(row -> row.cells().forEach(this::identity));
        int firstItem = itemRows.stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(sheet.rows().size());
        sheet.rows().subList(0, firstItem).forEach(this::titles);
        head = HeadEntries.of(sheet, itemRows);
    }

    public static Evidence of(Sheet sheet, FormIndex index) {
        return new Evidence(sheet, index);
    }

    private boolean items(SheetRow row) {
        Set<String> byCode = new TreeSet<>();
        Set<String> byName = new TreeSet<>();
        for (SheetCell cell : row.cells()) {
            if (cell.isText()) {
                String form = index.formOfItem(Words.of(cell.text()));
                if (!form.isEmpty()) {
                    byCode.add(form);
                    codeRows++;
                    distinctCodes.add(Words.of(cell.text()));
                }
                byName.addAll(index.formsOfItemName(ItemNames.key(cell.text(), "")));
            }
        }
        byCode.forEach(form -> codes.merge(form, 1, Integer::sum));
        byName.forEach(form -> names.merge(form, 1, Integer::sum));
        return !byCode.isEmpty() || !byName.isEmpty();
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
                Set<String> found = index.formsOfTitleIn(Words.of(cell.text()));
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
        boolean filledIn =
                figures && (!codes.isEmpty() || names.values().stream().anyMatch(count -> count > 2));
        return named || filledIn;
    }

    /** Whether there are signs of more than one form: worth looking for where the next one begins. */
    public boolean hintsAtSeveralForms() {
        return identities.size() + brokenIdentities.size() > 1 || codes.size() > 1 || codeRows > distinctCodes.size();
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
    @Nullable
    SheetCell titleCell() {
        return titleCell;
    }

    /** The form most rows of the table belong to by their codes, or where no row has one by their names. */
    Set<String> formsOfItems() {
        return most(codes.isEmpty() ? names : codes);
    }

    /** The forms with the most rows; several when none has at least twice as many as any other. */
    private static Set<String> most(Map<String, Integer> rows) {
        int top = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> forms = new TreeSet<>();
        rows.forEach((form, count) -> {
            if (count * 2 > top) {
                forms.add(form);
            }
        });
        return forms;
    }
}
