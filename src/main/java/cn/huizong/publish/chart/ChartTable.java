package cn.huizong.publish.chart;

import cn.huizong.publish.workbook.Align;
import cn.huizong.publish.workbook.CellStyle;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.Place;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells a chart is drawn from: a row a category, a column a series. A gap is a blank cell, because spreadsheets draw any text as
 * a bar of zero.
 */
public final class ChartTable {

    private static final CellStyle NAME = HouseStyle.CENTRED.align(Align.LEFT).shrunk();

    private ChartTable() {}

    /**
     * Writes it from the next row and the first column on.
     *
     * @param name of the sheet
     */
    public static ChartCells write(SheetWriter sheet, String name, Chart chart) throws IOException {
        int head = sheet.row().currentRow() + 1;
        sheet.text(chart.measure().isEmpty() ? "" : "单位：" + chart.measure(), HouseStyle.HEADER.shrunk());
        for (Series series : chart.series()) {
            sheet.text(series.name(), HouseStyle.HEADER.shrunk());
        }
        for (int i = 0; i < chart.categories().size(); i++) {
            row(sheet, chart, i);
        }
        return cells(name, chart, head);
    }

    private static void row(SheetWriter sheet, Chart chart, int at) throws IOException {
        sheet.row().text(chart.categories().get(at), NAME);
        for (Series series : chart.series()) {
            BigDecimal value = series.bars().get(at).value();
            if (value == null) {
                sheet.blank(HouseStyle.NUMBER);
            } else {
                sheet.number(value, HouseStyle.NUMBER.decimals(value.scale()));
            }
        }
    }

    private static ChartCells cells(String sheet, Chart chart, int first) {
        int last = first + chart.categories().size() - 1;
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= chart.series().size(); column++) {
            names.add(Place.reference(sheet, column, first - 1, first - 1));
            values.add(Place.reference(sheet, column, first, last));
        }
        return new ChartCells(Place.reference(sheet, 0, first, last), List.copyOf(names), List.copyOf(values));
    }
}
