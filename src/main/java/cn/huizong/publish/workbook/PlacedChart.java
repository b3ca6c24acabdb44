package cn.huizong.publish.workbook;

/**
 * A chart and the cells it covers, counted from 0, the last ones included.
 *
 * @param name by which a selection pane lists it
 * @param description its alternative text
 * @param xml the part it is
 */
public record PlacedChart(
        int firstRow, int firstColumn, int lastRow, int lastColumn, String name, String description, String xml) {}
