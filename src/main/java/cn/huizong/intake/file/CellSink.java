package cn.huizong.intake.file;

import cn.huizong.observation.CellType;

/** Takes the cells of a sheet as a file gives them. */
public interface CellSink {

    void cell(int row, int column, CellType type, String text, String format);

    /** Whether it wants more. */
    default boolean open() {
        return true;
    }

    void merged(MergedRange range);

    void hideRow(int row);

    void hideColumns(int first, int last);
}
