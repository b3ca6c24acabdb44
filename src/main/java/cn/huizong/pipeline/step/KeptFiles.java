package cn.huizong.pipeline.step;

import cn.huizong.intake.PlainRows;
import cn.huizong.pipeline.TemporaryCopy;
import cn.huizong.publish.returned.HandedIn;
import cn.huizong.publish.returned.PlainSheet;
import cn.huizong.store.Originals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files as they were handed in, out of the store. */
final class KeptFiles implements HandedIn {

    private final Originals originals;

    KeptFiles(Originals originals) {
        this.originals = originals;
    }

    @Override
    public Optional<byte[]> bytes(String sha256, long atMost) throws IOException {
        return originals.bytes(sha256, atMost);
    }

    @Override
    public Optional<List<PlainSheet>> rows(byte[] file, int cellsAtMost) {
        return TemporaryCopy.read(out -> out.write(file), PlainRows::of)
                .filter(sheets -> cells(sheets) <= cellsAtMost)
                .map(sheets -> sheets.stream().map(KeptFiles::plain).toList());
    }

    private static int cells(List<PlainRows> sheets) {
        return sheets.stream().mapToInt(sheet -> sheet.cells().size()).sum();
    }

    private static PlainSheet plain(PlainRows rows) {
        return new PlainSheet(
                rows.name(),
                rows.cells().stream()
                        .map(cell ->
                                new PlainSheet.Cell(cell.row(), cell.column(), cell.type(), cell.text(), cell.format()))
                        .toList(),
                rows.merged().stream()
                        .map(range -> new PlainSheet.Range(
                                range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn()))
                        .toList(),
                rows.lines());
    }
}
