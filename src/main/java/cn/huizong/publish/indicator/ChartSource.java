package cn.huizong.publish.indicator;

import cn.huizong.publish.text.Masthead;

/** What stands under the title of a chart, so that it can be told where its figures are from even when it is copied out. */
final class ChartSource {

    private ChartSource() {}

    static String of(Masthead masthead) {
        String disclaimer = masthead.disclaimer().isEmpty() ? "" : "\n" + masthead.disclaimer();
        return "资料来源：各填报单位报送表，" + masthead.release() + "（" + masthead.state() + "）\n数据截至" + masthead.asOfText()
                + disclaimer;
    }
}
