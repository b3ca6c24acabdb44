package cn.huizong.publish.page;

import cn.huizong.publish.text.Masthead;

/** What every page's template can say about the release. */
final class MastheadFields {

    private MastheadFields() {}

    static Fields of(Masthead masthead) {
        return new Fields()
                .text("headline", masthead.headline())
                .text("city", masthead.city())
                .text("title", masthead.title())
                .text("period", masthead.period())
                .text("lastYear", masthead.lastYear())
                .text("release", masthead.release())
                .flag("complete", masthead.complete())
                .text("state", masthead.state())
                .text("stateMeaning", masthead.stateMeaning())
                .text("asOf", masthead.asOfText())
                .text("disclaimer", masthead.disclaimer());
    }
}
