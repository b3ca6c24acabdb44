package cn.huizong.publish.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.document.Block.Cell;
import cn.huizong.publish.document.Block.Heading;
import cn.huizong.publish.document.Block.Item;
import cn.huizong.publish.document.Block.Kind;
import cn.huizong.publish.document.Block.Paragraph;
import cn.huizong.publish.document.Block.Role;
import cn.huizong.publish.document.Block.Row;
import cn.huizong.publish.document.Block.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTests {

    @Test
    void aDrawingIsNoTextButStandsInItsColumnOrByItself() {
        List<Block> body = PageReader.read("""
                <section data-columns="指标,同比"><div><p data-column="1">办件量</p><p data-column="2">同比增长1%</p>
                <div role="img" data-chart="F01.years" data-column="2">2020年99</div></div></section>
                <div role="img" data-chart="F02.years">2021年7</div>
                <table data-chart="F63.districts"><tr><td>海陵区</td></tr></table>""").body();

        Cell cell = ((Table) body.get(0)).rows().get(1).cells().get(1);
        assertThat(cell.lines()).extracting(Text::words).containsExactly("同比增长1%");
        assertThat(cell.charts()).containsExactly("F01.years");
        assertThat(body.get(1)).isEqualTo(new Block.Figure("F02.years"));
        assertThat(body.get(2)).isInstanceOf(Table.class);
        assertThat(body.get(3)).isEqualTo(new Block.Figure("F63.districts"));
        assertThat(Words.of(body)).noneMatch(text -> text.contains("2020") || text.contains("2021"));
    }

    @Test
    void headAndFootOfThePageBecomeTitleSubtitleAndClosing() {
        SummaryDocument document = PageReader.read("""
                <html><body><header><h1>2021年<b>统计</b></h1>
                <p><span class="state provisional">r001　暂定版</span>
                <span>数据截至2月</span></p><p>演示。</p></header>
                <main><p>文</p></main><footer><p>统计，r001。</p><p>演示。</p></footer></body></html>""");

        assertThat(document.title()).isEqualTo("2021年统计");
        assertThat(document.running()).isEqualTo("r001　暂定版");
        assertThat(document.subtitle()).extracting(Text::words).containsExactly("r001　暂定版 数据截至2月", "演示。");
        assertThat(document.closing()).extracting(Text::words).containsExactly("统计，r001。");
        assertThat(words(document.body())).containsExactly("文");
    }

    @Test
    void aFinalReleaseSaysNothingOnEveryPage() {
        assertThat(PageReader.read("<header><h1>一</h1><span class='state final'>r002　最终版</span></header>")
                        .running())
                .isEmpty();
    }

    @Test
    void headingsAndItemsAreNumberedInOrder() {
        List<Block> body = PageReader.read("""
                <h2>甲</h2><h3>子</h3><ul><li>一</li><li>二</li></ul><h3>丑</h3><ol><li>三</li></ol>
                <h2>乙</h2><h3>寅</h3><h4>无</h4><ul><li>四</li></ul>""").body();

        assertThat(body)
                .extracting(block -> block instanceof Heading heading
                        ? heading.number() + heading.text().words()
                        : ((Item) block).number() + ((Item) block).text().words())
                .containsExactly("一、甲", "（一）子", "1.一", "2.二", "（二）丑", "1.三", "二、乙", "（一）寅", "无", "1.四");
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "20, 二十", "35, 三十五", "99, 九十九", "100, 100"})
    void numbersOfHeadingsAreChinese(int number, String written) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(written);
    }

    @Test
    void cardsBecomeATableAndPartsWithoutAColumnStandInTheLast() {
        Table table = (Table) PageReader.read("""
                <section aria-label="主要指标" data-columns="指标,数值,同比,说明">
                <div class="card" data-figure="F40"><p data-column="1">受理</p><p data-column="2"><abbr class="mark">核</abbr>625件</p>
                <p data-column="3"><span aria-hidden="true">▲</span>增长3.6%</p><svg><text>625</text></svg>
                <p>兴化市</p>裸文<p>保留</p></div></section>""").body().get(0);

        assertThat(table.caption()).isEqualTo("主要指标");
        assertThat(table.rows().get(0).kind()).isEqualTo(Kind.HEAD);
        assertThat(table.rows().get(1).cells())
                .extracting(cell -> cell.lines().stream().map(Text::words).toList())
                .containsExactly(List.of("受理"), List.of("核625件"), List.of("增长3.6%"), List.of("兴化市", "裸文", "保留"));
        assertThat(table.rows().get(1).cells().get(1).lines().get(0).runs())
                .containsExactly(new Run("核", Look.MARK), new Run("625件", Look.PLAIN));
    }

    @Test
    void tablesKeepTheirHeadTheirBandsAndTheirColumns() {
        Table table = (Table) PageReader.read("""
                <table><caption>题</caption><thead><tr><th>指标</th><th class="number">2021年</th><th>说明</th></tr></thead>
                <tbody><tr class="band"><th colspan="3">一节</th></tr>
                <tr><th rowspan="2">甲</th><td class="number">1</td><td>a<br>b</td></tr><tr><td class="number">2</td><td></td></tr>
                </tbody></table>""").body().get(0);

        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.rows()).extracting(Row::kind).containsExactly(Kind.HEAD, Kind.BAND, Kind.BODY, Kind.BODY);
        assertThat(table.rows().get(1).cells().get(0).span()).isEqualTo(3);
        assertThat(table.rows().get(2).cells().get(2).lines().get(0).words()).isEqualTo("a\nb");
        assertThat(table.rows().get(3).cells())
                .extracting(cell ->
                        cell.lines().isEmpty() ? "" : cell.lines().get(0).words())
                .containsExactly("", "2", "");
        assertThat(table.rows().get(3).cells().get(1)).extracting(Cell::number).isEqualTo(true);
    }

    @Test
    void whatIsSetApartComesLastAndWhatHasNoHeadingBelongsToTheAnnexBefore() {
        SummaryDocument document = PageReader.read("""
                <section data-annex=""><h2>全部指标</h2><h3>一章</h3><table><tr><td>1</td></tr></table></section>
                <section><h2>来源</h2><p>报表</p><dl data-annex="" aria-label="符号"><div><dt>核</dt><dd>待核实</dd></div></dl></section>""");

        assertThat(words(document.body())).containsExactly("来源", "报表");
        assertThat(document.annexes()).hasSize(1);
        assertThat(document.annexes().get(0).title()).isEqualTo("全部指标");
        assertThat(words(document.annexes().get(0).blocks())).containsExactly("一章", "1", "符号", "核", "待核实");
        assertThat(document.annexNotes()).containsExactly("附件：全部指标");
        assertThat(document.label(0)).isEqualTo("附件");
    }

    @Test
    void severalAnnexesAreNumbered() {
        SummaryDocument document =
                PageReader.read("<div data-annex><h2>甲</h2></div><p>文</p><div data-annex><h2>乙</h2></div>");

        assertThat(document.annexNotes()).containsExactly("附件：1.甲", "　　　2.乙");
        assertThat(document.label(1)).isEqualTo("附件2");
    }

    /** Every text a browser shows, however a template nests it; none it does not show. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>一 <b>二</b>\\n 三</p>|一 二 三",
                "文<p>一</p>尾|文/一/尾",
                "<div>一<div>二</div>三</div>|一/二/三",
                "<a href='x'><p>一</p></a>|一",
                "<ul><li>一<ul><li>二</li></ul></li></ul>|一/二",
                "<ul>散<li>一</li></ul>|散/一",
                "<p>一</p><dl></dl>|一",
                "<dl><dt>一</dt><dd>二</dd>散<dt>三</dt></dl>|一/二/散/三",
                "<table>散<tr><td><p>一</p><ul><li>二</li></ul></td></tr></table>|散/一/二",
                "<table><tr><td><table><tr><td>一</td><td>二</td></tr></table></td></tr></table>|一/二",
                "<blockquote>一<hr>二</blockquote><pre> 三 </pre>|一/二/三",
                "<p>&lt;b&gt;=1+1</p>|<b>=1+1",
                "<p>a\u202Eb\u0001</p>|a\uFFFDb\u2401",
                "<p><img src='x' alt='图'>一</p>|图一",
                "<script>x</script><style>y</style><p hidden>z</p><p>一<span aria-hidden='true'>▲</span></p>|一",
                "<p>𠮷</p>|𠮷"
            })
    void noTextIsLost(String html, String texts) {
        assertThat(words(PageReader.read(html.replace("\\n", "\n")).body())).containsExactly(texts.split("/"));
    }

    @Test
    void partsBesideThePointAreTold() {
        assertThat(PageReader.read("<p>一</p><p class='soft'>二</p><p class='footnote'>三</p>")
                        .body())
                .extracting(block -> ((Paragraph) block).role())
                .containsExactly(Role.BODY, Role.NOTE, Role.FOOTNOTE);
    }

    private static List<String> words(List<Block> blocks) {
        return Words.of(blocks);
    }
}
