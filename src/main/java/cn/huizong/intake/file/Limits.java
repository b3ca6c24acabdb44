package cn.huizong.intake.file;

import java.time.Duration;

/**
 * How much of one file is read at most. A return is a page or two; what goes far beyond is an attack or a mistake, and is
 * refused with the name of the limit. The defaults leave room for a register kept in a workbook.
 *
 * @param fileBytes size of the file as it lies on disk
 * @param entries of a zip container
 * @param expandedBytes all parts of a container together, unpacked
 * @param expansionRatio unpacked to packed size of one part, tested beyond its first mebibyte
 * @param sheets of a workbook
 * @param cells non-empty cells of a file
 * @param rows of a sheet, counted to the last one used
 * @param columns of a sheet, counted to the last one used
 * @param cellCharacters in one cell
 * @param characters in all cells together, a shared text counted each time it is shown
 * @param lineCharacters in one record of a CSV file
 * @param depth of nested XML elements
 * @param time spent on a file
 */
public record Limits(
        long fileBytes,
        int entries,
        long expandedBytes,
        int expansionRatio,
        int sheets,
        int cells,
        int rows,
        int columns,
        int cellCharacters,
        long characters,
        int lineCharacters,
        int depth,
        Duration time) {

    private static final long MEBIBYTE = 1L << 20;

    /** Of XML between one tag and the next: what a parser must hold in one piece, an attribute or a comment, is in it. */
    static final long XML_PIECE = MEBIBYTE / 2;

    /** Elements of all XML parts together, empty cells with nothing but a style among them. */
    static final int XML_ELEMENTS = 20_000_000;

    /** Different names of elements, attributes, prefixes and instructions in one XML part; parsers keep each of them. */
    static final int XML_NAMES = 2_000;

    /** Cell styles and number formats of a workbook; spreadsheets themselves stop at 65,490. */
    static final int STYLES = 100_000;

    /** All texts that cells of an .xls share, as stored: with their lettering they take many times as much when read. */
    static final long STORED_TEXTS = 32 * MEBIBYTE;

    public static final Limits DEFAULT = new Limits(
            100 * MEBIBYTE,
            1_000,
            512 * MEBIBYTE,
            200,
            200,
            500_000,
            1_048_576,
            16_384,
            32_767,
            50_000_000,
            1_000_000,
            100,
            Duration.ofSeconds(60));

    /** Of a list of cases, whose rows are tallied and not kept. More than {@code fileBytes} / 2 cells no file can hold. */
    public static final Limits REGISTER = new Limits(
            4_000_000_000L,
            1_000,
            2_048 * MEBIBYTE,
            200,
            200,
            5_000_000,
            Integer.MAX_VALUE,
            16_384,
            32_767,
            50_000_000,
            1_000_000,
            100,
            Duration.ofSeconds(900));
}
