package cn.huizong.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnWidthsTests {

    @Test
    void shortColumnsGetWhatTheyNeedAndLongOnesShareTheRest() {
        int[] widths = ColumnWidths.of(table("指标名称很长很长很长很长很长很长", "14613", "说".repeat(60)), true, 8844);

        assertThat(Arrays.stream(widths).sum()).isEqualTo(8844);
        assertThat(widths[1]).isBetween(8844 * 40 / 421, 8844 * 45 / 421);
        assertThat(widths[2]).isGreaterThan(widths[0]);
    }

    @Test
    void oneEndlessTextDoesNotStarveItsNeighbours() {
        int[] widths = ColumnWidths.of(table("名".repeat(2_000), "1234567890".repeat(50), "说明"), true, 8844);

        assertThat(Arrays.stream(widths).sum()).isEqualTo(8844);
        assertThat(Arrays.stream(widths).min().orElseThrow()).isGreaterThan(8844 * 29 / 421);
    }

    @Test
    void moreColumnsThanFitStillAddUp() {
        int[] widths = ColumnWidths.of(table("一".repeat(20).split("")), true, 1000);

        assertThat(Arrays.stream(widths).sum()).isEqualTo(1000);
        assertThat(widths).hasSize(20).doesNotContain(0);
    }

    private static Table table(String... texts) {
        List<Cell> cells = Stream.of(texts)
                .map(text -> new Cell(List.of(Text.plain(text)), 1, false))
                .toList();
        return new Table("", List.of(new Row(Kind.BODY, cells)));
    }
}
