package cn.huizong.publish.indicator;

import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.chart.ChartCells;
import cn.huizong.publish.chart.ChartLook;
import cn.huizong.publish.chart.ChartTable;
import cn.huizong.publish.chart.NativeChart;
import cn.huizong.publish.text.Masthead;
import cn.huizong.publish.workbook.HouseStyle;
import cn.huizong.publish.workbook.PlacedChart;
import cn.huizong.publish.workbook.SheetLayout;
import cn.huizong.publish.workbook.SheetWriter;
import java.io.IOException;
import java.util.List;

/** The sheet of charts: each stands beside the cells it is drawn from, and none is cut by the end of a page of A4. */
final class ChartSheet {

    /** The cells of a chart, a little space, and what the chart covers. */
    private static final List<Double> WIDTHS = List.of(30.0, 8.0, 8.0, 2.0, 18.0, 18.0, 18.0, 16.0);

    private static final int COLUMNS = WIDTHS.size();
    private static final int FIRST_CHART_COLUMN = 4;
    private static final int HEAD_ROWS = 2;
    /** In points, as rows are. */
    private static final int TITLE = 30;

    private static final int ROW = 18;
    /** Between two charts. */
    private static final int SPACE = 12;
    /** What a page has under its head. */
    private static final int PAGE = 444;

    private static final int CHART_HEAD = 84;
    private static final int BAR = 17;
    private static final int LEAST_ROWS = 10;
    /** More bars would not fit on a page. */
    private static final int MOST_BARS = 18;

    private static final int POINTS = 9;
    private static final String NOTE = "右侧的图取自左侧的单元格，改动单元格，图随之变化。只画可以并列比较的确切数，其余见各章的表；标记的意义见封面。";

    private final Masthead masthead;
    private final String name;
    private int used;
    private int charts;

    /** @param name of the sheet */
    ChartSheet(Masthead masthead, String name) {
        this.masthead = masthead;
        this.name = name;
    }

    static SheetLayout layout() {
        return SheetLayout.table(WIDTHS, HEAD_ROWS, 0, 0).fullSize();
    }

    void write(SheetWriter sheet, List<Chart> all) throws IOException {
        sheet.row(TITLE).wide(masthead.headline() + "　图表", COLUMNS, HouseStyle.TITLE);
        sheet.row().wide(SectionSheet.subtitle(masthead), COLUMNS, HouseStyle.SUBTITLE);
        sheet.row().wide(NOTE, COLUMNS, HouseStyle.SUBTITLE);
        used = ROW;
        for (Chart chart : all) {
            List<Chart> parts = chart.parts(MOST_BARS / chart.series().size());
            for (Chart part : parts) {
                add(sheet, part, parts.size() > 1);
            }
        }
    }

    private void add(SheetWriter sheet, Chart chart, boolean shared) throws IOException {
        int rows = rows(chart);
        int height = rows * ROW + SPACE;
        if (used > ROW && used + height > PAGE) {
            sheet.endPage();
            used = 0;
        }
        used += height;
        ChartCells cells = ChartTable.write(sheet, name, chart);
        int last = sheet.currentRow();
        int first = last - chart.categories().size();
        while (sheet.currentRow() < first + rows - 1) {
            sheet.row();
        }
        String xml = NativeChart.xml(chart, cells, new ChartLook(true, "宋体", "黑体", POINTS, shared), "");
        charts++;
        sheet.chart(new PlacedChart(
                first, FIRST_CHART_COLUMN, sheet.currentRow(), COLUMNS - 1, "图" + charts, chart.alternative(), xml));
        sheet.space(SPACE);
    }

    private static int rows(Chart chart) {
        int bars = chart.categories().size() * chart.series().size();
        int height = CHART_HEAD + (chart.series().size() > 1 ? ROW : 0) + bars * BAR;
        int needed = (height + ROW - 1) / ROW;
        return Math.max(Math.max(LEAST_ROWS, needed), chart.categories().size() + 1);
    }
}
