package cn.huizong.rule;

import cn.huizong.rule.reading.TreeReader;

/**
 * A figure a rule asks for.
 *
 * @param item the item's code
 * @param shift the period it is asked for
 * @param group the units it is summed over ({@code total(x, districts)}), or "" for the unit the rule judges
 */
public record Reference(String item, Shift shift, String group) {

    public static Reference to(String item) {
        return new Reference(item, Shift.CURRENT, "");
    }

    /**
     * Reads a reference as a rule writes it: {@code FZ02.03}, {@code previous(FZ02.15)}, {@code total(FZ03.05, districts)}.
     *
     * @throws RuleFault when it is anything else
     */
    public static Reference parse(String text, Names names) {
        return TreeReader.reference(text, names);
    }

    /** For messages to people, in Chinese: 上期 FZ02.15. */
    public String inWords() {
        String period = switch (shift) {
            case CURRENT -> "";
            case PREVIOUS -> "上期 ";
            case LAST_YEAR -> "上年同期 ";
            case CARRIED -> "本年上期 ";
            case YEAR_TO_DATE -> "本年各期之和 ";
        };
        return period + item + (group.isEmpty() ? "" : "（" + group + " 合计）");
    }

    /** As a rule writes it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        String inner = group.isEmpty() ? item : "total(" + item + ", " + groupInRule() + ")";
        return switch (shift) {
            case CURRENT -> inner;
            case PREVIOUS -> "previous(" + inner + ")";
            case LAST_YEAR -> "lastyear(" + inner + ")";
            case CARRIED -> "carried(" + inner + ")";
            case YEAR_TO_DATE -> "yeartodate(" + inner + ")";
        };
    }

    /** A word stands bare, anything else is quoted. */
    private String groupInRule() {
        return group.matches("[A-Za-z][A-Za-z0-9_]*") ? group : '"' + group + '"';
    }
}
