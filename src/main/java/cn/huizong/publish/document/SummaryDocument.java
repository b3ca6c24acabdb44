package cn.huizong.publish.document;

import cn.huizong.publish.chart.Chart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A summary as it lies on paper.
 *
 * @param running said on every page, "" for nothing: that a release is not final
 * @param subtitle under the title
 * @param closing at the end of the body, after it the annexes; what the subtitle says is not said again
 * @param charts that may be drawn, by name; one that is not among them is left out
 */
public record SummaryDocument(
        String title,
        String running,
        List<Text> subtitle,
        List<Block> body,
        List<Text> closing,
        List<Annex> annexes,
        Map<String, Chart> charts) {

    /** As many as stand one below the other on a page of a Word document, with the words around them. */
    private static final int MOST_BARS = 24;

    SummaryDocument(
            String title,
            String running,
            List<Text> subtitle,
            List<Block> body,
            List<Text> closing,
            List<Annex> annexes) {
        this(title, running, subtitle, body, closing, annexes, Map.of());
    }

    /** From a new page, after everything else. */
    public record Annex(String title, List<Block> blocks) {}

    /** With the charts it refers to. */
    public SummaryDocument with(Map<String, Chart> drawings) {
        return new SummaryDocument(title, running, subtitle, body, closing, annexes, drawings);
    }

    Optional<Chart> chart(String name) {
        return Optional.ofNullable(charts.get(name));
    }

    /** Its charts in the order of reading. */
    public List<Chart> drawn() {
        return Stream.concat(body.stream(), annexes.stream().flatMap(annex -> annex.blocks().stream()))
                .flatMap(this::drawn)
                .toList();
    }

    /** A chart by itself; several where it would be higher than a page. */
    List<Chart> drawn(Block.Figure figure) {
        return chart(figure.chart())
                .map(chart -> chart.parts(MOST_BARS / chart.series().size()))
                .orElse(List.of());
    }

    private Stream<Chart> drawn(Block block) {
        return block instanceof Block.Figure figure
                ? drawn(figure).stream()
                : names(block).flatMap(name -> chart(name).stream());
    }

    private static Stream<String> names(Block block) {
        return block instanceof Block.Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.charts().stream())
                : Stream.empty();
    }

    /** 附件, numbered only where there are several. */
    String label(int annex) {
        return annexes.size() == 1 ? "附件" : "附件" + (annex + 1);
    }

    /** What the body says about its annexes, a line each. */
    List<String> annexNotes() {
        if (annexes.size() == 1) {
            return List.of("附件：" + annexes.get(0).title());
        }
        return IntStream.range(0, annexes.size())
                .mapToObj(i -> (i == 0 ? "附件：" : "　　　") + (i + 1) + "."
                        + annexes.get(i).title())
                .toList();
    }
}
