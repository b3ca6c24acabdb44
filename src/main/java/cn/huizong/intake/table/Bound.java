package cn.huizong.intake.table;

import cn.huizong.intake.file.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * A place of the table and what its figure is of.
 *
 * @param row position of its row
 * @param cell null where nothing stands there
 */
record Bound(int row, int column, @Nullable SheetCell cell, Coordinate of) {}
