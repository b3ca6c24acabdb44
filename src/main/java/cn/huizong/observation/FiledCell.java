package cn.huizong.observation;

import cn.huizong.catalogue.ColumnRole;

/**
 * A cell of a return that is bound to an item.
 *
 * @param text as it stands: the stored literal of a number, the characters of a text
 * @param format the cell's number format, "" where there is none; tells 0.9999 shown as 99.99% from 99.99
 */
public record FiledCell(String item, ColumnRole column, String cell, CellType type, String text, String format) {}
