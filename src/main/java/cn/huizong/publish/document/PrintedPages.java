package cn.huizong.publish.document;

import cn.huizong.publish.chart.Chart;
import cn.huizong.publish.document.Block.Figure;
import cn.huizong.publish.document.Block.Heading;
import cn.huizong.publish.document.Block.Item;
import cn.huizong.publish.document.Block.Paragraph;
import cn.huizong.publish.document.Block.Table;
import cn.huizong.publish.document.SummaryDocument.Annex;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A summary as XHTML for print. It refers to nothing outside itself. */
final class PrintedPages {

    private static final String FONTS = "字体：正文以思源宋体（Noto Serif SC）代替仿宋、楷体，标题以思源黑体（Noto Sans SC）代替小标宋、黑体。";
    private static final String UNKNOWN = "〔U+…〕是字体中没有的字，以其 Unicode 编号表示。";

    private final SummaryDocument document;
    private final Typefaces typefaces;
    private final StringBuilder xhtml = new StringBuilder(1 << 16);
    private final List<String> bookmarks = new ArrayList<>();
    private boolean unknown;

    private PrintedPages(SummaryDocument document, Typefaces typefaces) {
        this.document = document;
        this.typefaces = typefaces;
    }

    /** @param styleSheet what is in {@code print.css} */
    static String of(SummaryDocument document, Typefaces typefaces, String styleSheet) throws IOException {
        return new PrintedPages(document, typefaces).whole(styleSheet);
    }

    private String whole(String styleSheet) throws IOException {
        paragraph("h1", "title", Text.plain(document.title()));
        for (Text line : document.subtitle()) {
            paragraph("p", "subtitle", line);
        }
        blocks(document.body(), "main");
        notes(document.annexNotes());
        for (Text line : document.closing()) {
            paragraph("p", "closing", line);
        }
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            paragraph("p", "annex-label", Text.plain(document.label(i)));
            paragraph("h2", "annex-title", Text.plain(annexes.get(i).title()));
            blocks(annexes.get(i).blocks(), "annex");
        }
        paragraph("p", "typefaces", Text.plain(FONTS));
        if (unknown) {
            paragraph("p", "typefaces", Text.plain(UNKNOWN));
        }
        return head(styleSheet) + xhtml + "</body></html>";
    }

    private String head(String styleSheet) throws IOException {
        String title = StringUtil.XMLEnc(printable(document.title()));
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>" + title
                + "</title><meta name=\"subject\" content=\"" + title + "\"/><bookmarks>"
                + String.join("", bookmarks) + "</bookmarks><style>" + StringUtil.XMLEnc(styleSheet)
                + "\n@page :right { @top-right { content: \"" + running() + "\"; } }"
                + "\n@page :left { @top-left { content: \"" + running() + "\"; } }"
                + "</style></head><body>";
    }

    /** As a string of a style sheet, every character by its number. */
    private String running() throws IOException {
        StringBuilder escaped = new StringBuilder();
        printable(document.running())
                .codePoints()
                .forEach(
                        c -> escaped.append('\\').append(Integer.toHexString(c)).append(' '));
        return escaped.toString();
    }

    private void notes(List<String> notes) throws IOException {
        String first = " first";
        for (String note : notes) {
            paragraph("p", "annex-note" + first, Text.plain(note));
            first = "";
        }
    }

    private void blocks(List<Block> blocks, String part) throws IOException {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                heading(heading);
            } else if (block instanceof Paragraph paragraph) {
                paragraph("p", paragraph.role().name().toLowerCase(Locale.ROOT), paragraph.text());
            } else if (block instanceof Item item) {
                numbered("p", "item", item.number(), item.text());
            } else if (block instanceof Figure figure) {
                chart(figure.chart(), true);
            } else if (block instanceof Table table) {
                table(table, part);
            }
        }
    }

    private void heading(Heading heading) throws IOException {
        boolean caption = heading.level() < 3 && heading.number().isEmpty();
        numbered("h" + (heading.level() + 1), caption ? "caption" : "heading", heading.number(), heading.text());
    }

    private void numbered(String element, String look, String number, Text text) throws IOException {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(number, Look.PLAIN));
        runs.addAll(text.runs());
        paragraph(element, look, new Text(runs));
    }

    private void paragraph(String element, String look, Text text) throws IOException {
        xhtml.append('<').append(element).append(" class=\"").append(look).append('"');
        if (element.startsWith("h") || look.equals("annex-label")) {
            bookmark(text);
        }
        xhtml.append('>');
        runs(text);
        xhtml.append("</").append(element).append(">\n");
    }

    private void bookmark(Text text) throws IOException {
        String id = "part" + bookmarks.size();
        xhtml.append(" id=\"").append(id).append('"');
        bookmarks.add("<bookmark name=\""
                + StringUtil.XMLEnc(printable(text.words().replace('\n', ' '))) + "\" href=\"#" + id + "\"/>");
    }

    /** Every run is an element, because texts are painted before the elements among them: what is copied would be out of order. */
    private void runs(Text text) throws IOException {
        for (Run run : text.runs()) {
            String words = StringUtil.XMLEnc(printable(run.text())).replace("\n", "<br/>");
            switch (run.look()) {
                case PLAIN -> xhtml.append("<span>").append(words).append("</span>");
                case STRONG -> xhtml.append("<strong>").append(words).append("</strong>");
                case MARK -> xhtml.append("<span class=\"mark\">").append(words).append("</span>");
            }
        }
    }

    private void table(Table table, String part) throws IOException {
        if (!table.caption().isEmpty()) {
            paragraph("p", "caption", Text.plain(table.caption()));
        }
        new PrintedTable(xhtml, this::runs, name -> chart(name, false)).add(table, part);
    }

    private void chart(String name, boolean titled) throws IOException {
        Optional<Chart> chart = document.chart(name);
        if (chart.isPresent()) {
            new PrintedChart(xhtml, this::printable).add(chart.get(), titled);
        }
    }

    private String printable(String text) throws IOException {
        String printable = typefaces.printable(text);
        unknown |= !printable.equals(text);
        return printable;
    }
}
