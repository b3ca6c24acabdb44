package cn.huizong.publish.document;

import java.time.Instant;

/** A page with everything a summary has. */
final class SamplePage {

    static final Instant STAMP = Instant.parse("2022-02-01T01:05:00Z");

    private SamplePage() {}

    static String html(String note) {
        return """
                <html><body><header><h1>2021年测试市统计摘要</h1><p><span class="state provisional">r001　暂定版</span></p></header>
                <main><section aria-label="主要指标" data-columns="指标,数值"><div><p data-column="1">受理</p><p data-column="2">625件</p></div></section>
                <h2>数据情况</h2><p><strong>覆盖：</strong>十二月——应报67份……采用67份。</p><p class="soft">%s</p>
                <h2>待处理事项</h2><h3>兴化市</h3><ul><li><span class="severity">强制性</span> 一</li><li>二</li></ul><h3>靖江市</h3><ul><li>三</li></ul>
                <section data-annex=""><h2>全部指标</h2><h3>一(一)　职能</h3><table><thead><tr><th>指标</th><th class="number">2021年</th><th>说明</th></tr></thead>
                <tbody><tr class="band"><th colspan="3">一节</th></tr>
                <tr><th>F01 办件量</th><td class="number"><abbr class="mark">核</abbr>14613</td><td>①</td></tr></tbody></table>
                <p class="footnote">① 说明。</p></section></main><footer><p>以最终版为准。</p></footer></body></html>""".replace("%s", note);
    }

    static SummaryDocument document(String note) {
        return PageReader.read(html(note));
    }
}
