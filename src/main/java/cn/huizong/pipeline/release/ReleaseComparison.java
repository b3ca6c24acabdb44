package cn.huizong.pipeline.release;

import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.publish.difference.CellLine;
import cn.huizong.publish.difference.ComparedRelease;
import cn.huizong.publish.difference.DifferenceLines;
import cn.huizong.publish.difference.DifferenceWorkbook;
import cn.huizong.publish.difference.IndicatorLine;
import cn.huizong.store.StoredRelease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Two releases of a period beside each other, for pages and as a workbook. */
public final class ReleaseComparison {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final StoredRelease before;
    private final StoredRelease after;
    private final ReleaseDifference difference;

    public ReleaseComparison(
            Catalogue catalogue,
            JobDefinition job,
            StoredRelease before,
            StoredRelease after,
            ReleaseDifference difference) {
        this.catalogue = catalogue;
        this.job = job;
        this.before = before;
        this.after = after;
        this.difference = difference;
    }

    /** A published figure that moved, as it is read. @param movers the returns that moved it, with what each alone does; {@code changed} whether the change is one */
    public record MovedFigure(
            String indicator,
            String area,
            String before,
            String after,
            String change,
            boolean changed,
            List<String> movers,
            String rest) {

        static MovedFigure of(IndicatorLine line) {
            return new MovedFigure(
                    line.code() + " " + line.name(),
                    line.area(),
                    line.beforeText(),
                    line.afterText(),
                    line.changeText(),
                    line.changed(),
                    line.movers(),
                    line.restText());
        }
    }

    /** A cell of a return that says something else. @param place file, sheet and cell */
    public record MovedEntry(
            String unit,
            String form,
            String period,
            String kind,
            String item,
            String before,
            String after,
            String place) {

        static MovedEntry of(CellLine line) {
            String sheet = line.sheet().isEmpty() ? "" : " [" + line.sheet() + "]";
            return new MovedEntry(
                    line.unit(),
                    line.form(),
                    line.period(),
                    line.kind(),
                    line.item() + " " + line.itemName(),
                    line.before(),
                    line.after(),
                    line.file() + sheet + " " + line.cell());
        }
    }

    public List<MovedFigure> figures() {
        return lines().indicators(difference).stream().map(MovedFigure::of).toList();
    }

    /** What the marks of the figures mean, each once. */
    public List<ShownFigure.Mark> marks() {
        return lines().indicators(difference).stream()
                .flatMap(line -> line.marks().stream())
                .distinct()
                .sorted()
                .map(ShownFigure.Mark::of)
                .toList();
    }

    public List<MovedEntry> entries() {
        return lines().cells(difference).stream().map(MovedEntry::of).toList();
    }

    private DifferenceLines lines() {
        return new DifferenceLines(catalogue, job, after.period());
    }

    public byte[] workbook() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DifferenceWorkbook(catalogue, job, after.period())
                    .write(compared(before), compared(after), difference, bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static ComparedRelease compared(StoredRelease release) {
        return new ComparedRelease(release.name(), release.complete(), release.asOf());
    }
}
