package cn.huizong.publish.workbook;

/**
 * How characters look.
 *
 * @param points size
 * @param colour as RRGGBB
 */
public record Typeface(String name, int points, boolean bold, String colour) {

    public static final String BLACK = "000000";
}
