package cn.huizong.publish.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;

/** A native chart as another library reads it: what it refers to, and what it keeps of that. */
public record ReadChart(List<ReadSeries> series) {

    /** @param values null for a point that is not kept */
    public record ReadSeries(
            String categoryReference,
            List<String> categories,
            String nameReference,
            String name,
            String valueReference,
            List<@Nullable BigDecimal> values) {}

    public static ReadChart of(XDDFChart chart) {
        List<ReadSeries> read = new ArrayList<>();
        for (XDDFChartData data : chart.getChartSeries()) {
            for (int i = 0; i < data.getSeriesCount(); i++) {
                XDDFChartData.Series series = data.getSeries(i);
                var written =
                        chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(i);
                List<@Nullable BigDecimal> values = new ArrayList<>();
                for (int j = 0;
                        j
                                < written.getVal()
                                        .getNumRef()
                                        .getNumCache()
                                        .getPtCount()
                                        .getVal();
                        j++) {
                    values.add(null);
                }
                for (CTNumVal point : written.getVal().getNumRef().getNumCache().getPtArray()) {
                    values.set((int) point.getIdx(), new BigDecimal(point.getV()));
                }
                XDDFDataSource<?> categories = series.getCategoryData();
                List<String> names = new ArrayList<>();
                for (int j = 0; j < categories.getPointCount(); j++) {
                    names.add(String.valueOf(categories.getPointAt(j)));
                }
                read.add(new ReadSeries(
                        categories.getDataRangeReference(),
                        names,
                        written.getTx().getStrRef().getF(),
                        written.getTx().getStrRef().getStrCache().getPtArray(0).getV(),
                        written.getVal().getNumRef().getF(),
                        values));
            }
        }
        return new ReadChart(read);
    }
}
