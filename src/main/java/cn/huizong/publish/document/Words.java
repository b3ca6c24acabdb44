package cn.huizong.publish.document;

import cn.huizong.publish.document.Block.Figure;
import cn.huizong.publish.document.Block.Heading;
import cn.huizong.publish.document.Block.Item;
import cn.huizong.publish.document.Block.Paragraph;
import cn.huizong.publish.document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a document, in the order of reading, without numbers of headings. */
public final class Words {

    private Words() {}

    public static List<String> of(SummaryDocument document) {
        List<String> words = new ArrayList<>();
        words.add(document.title());
        document.subtitle().forEach(line -> words.add(line.words()));
        words.addAll(of(document.body()));
        document.closing().forEach(line -> words.add(line.words()));
        document.annexes().forEach(annex -> {
            words.add(annex.title());
            words.addAll(of(annex.blocks()));
        });
        return words;
    }

    static List<String> of(List<Block> blocks) {
        return blocks.stream().flatMap(Words::of).toList();
    }

    private static Stream<String> of(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text().words());
        }
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text().words());
        }
        if (block instanceof Item item) {
            return Stream.of(item.text().words());
        }
        if (block instanceof Figure) {
            return Stream.empty();
        }
        Table table = (Table) block;
        return Stream.concat(
                Stream.of(table.caption()).filter(caption -> !caption.isEmpty()),
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.lines().stream())
                        .map(Text::words));
    }
}
