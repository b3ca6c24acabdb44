package cn.huizong.publish.difference;

/**
 * A cell that says something else.
 *
 * @param kind whether its return is new, corrected or not used any more
 * @param before as it stood in the cell, "—" where there was none; {@code after} likewise
 * @param file where it stands now; where its return is not used any more, where it stood
 */
public record CellLine(
        String unit,
        String form,
        String period,
        String kind,
        String item,
        String itemName,
        String before,
        String after,
        String file,
        String sheet,
        String cell) {}
