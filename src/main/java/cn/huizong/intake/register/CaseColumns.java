package cn.huizong.intake.register;

import cn.huizong.catalogue.Register;
import cn.huizong.intake.file.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the columns that a register names stand. A slot is the place of a column among {@link Register#columns()}. */
final class CaseColumns {

    /** 涉案金额（万元）: what is said of a column behind its name. */
    private static final Pattern BRACKET = Pattern.compile("[(（][^()（）]*[)）]$");

    private final List<String> names;
    private final List<String> words;
    private final int essential;
    private final int[] columns;
    private final int fields;

    private CaseColumns(Register register, int[] columns, int fields) {
        this.fields = fields;
        this.names = register.columns();
        this.words = names.stream().map(Words::of).toList();
        this.essential = register.essential().size();
        this.columns = columns;
    }

    /** Empty where a column is missing in the row, or stands there twice. */
    static Optional<CaseColumns> in(CaseRow heading, Register register) {
        List<String> names = register.columns();
        int[] columns = new int[names.size()];
        for (int slot = 0; slot < columns.length; slot++) {
            columns[slot] = find(heading, Words.of(names.get(slot)));
            if (columns[slot] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new CaseColumns(register, columns, heading.texts().size()));
    }

    /** The columns of a register that a row does not name exactly once. */
    static List<String> missing(CaseRow heading, Register register) {
        return register.columns().stream()
                .filter(name -> find(heading, Words.of(name)) < 0)
                .toList();
    }

    private static int find(CaseRow heading, String name) {
        int found = -1;
        for (int column = 0; column < heading.texts().size(); column++) {
            if (isNamed(heading.text(column), name)) {
                if (found >= 0) {
                    return -1;
                }
                found = column;
            }
        }
        return found;
    }

    private static boolean isNamed(String text, String name) {
        char first = Words.first(text);
        if (first != 0 && name.indexOf(first) != 0) {
            return false;
        }
        String words = Words.of(text);
        return words.startsWith(name)
                && (words.length() == name.length()
                        || BRACKET.matcher(words).replaceFirst("").equals(name));
    }

    /** How many fields the row of headings has, empty ones included. */
    int fields() {
        return fields;
    }

    int slots() {
        return columns.length;
    }

    /** How many of the slots come first that no case may leave empty; the number of the case is slot 0. */
    int essential() {
        return essential;
    }

    String name(int slot) {
        return names.get(slot);
    }

    int column(int slot) {
        return columns[slot];
    }

    /** The columns of the first slots, a bit each; all are among the first 64. */
    long bits(int slots) {
        long bits = 0;
        for (int slot = 0; slot < slots; slot++) {
            bits |= 1L << columns[slot];
        }
        return bits;
    }

    int slot(String name) {
        return names.indexOf(name);
    }

    String text(CaseRow row, int slot) {
        return row.text(columns[slot]);
    }

    /** How many of the named columns are filled in. */
    int filled(CaseRow row) {
        int filled = 0;
        for (int column : columns) {
            filled += row.text(column).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** Whether the headings are printed again, as on every page of an export. */
    boolean isHeading(CaseRow row) {
        for (int slot = 0; slot < columns.length; slot++) {
            if (!isNamed(text(row, slot), words.get(slot))) {
                return false;
            }
        }
        return true;
    }
}
