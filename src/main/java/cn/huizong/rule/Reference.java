package cn.huizong.rule;

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
}
