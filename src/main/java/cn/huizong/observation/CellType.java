package cn.huizong.observation;

/** What kind of thing a cell of a file holds. */
public enum CellType {
    /** The row is there and the cell is empty. */
    BLANK,
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR,
    /** A number whose format shows it as a date. */
    DATE,
    /** A formula the program that saved the file left without a value; it is computed nowhere. */
    FORMULA_WITHOUT_VALUE
}
