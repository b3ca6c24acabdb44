package cn.huizong.publish.document;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A summary as it lies on paper.
 *
 * @param running said on every page, "" for nothing: that a release is not final
 * @param subtitle under the title
 * @param closing at the end of the body, after it the annexes; what the subtitle says is not said again
 */
public record SummaryDocument(
        String title, String running, List<Text> subtitle, List<Block> body, List<Text> closing, List<Annex> annexes) {

    /** From a new page, after everything else. */
    public record Annex(String title, List<Block> blocks) {}

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
