package cn.huizong.publish.ofd;

/** Numbers for everything in a document that has one; no two are alike. */
final class Ids {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private int last;

    int next() {
        return ++last;
    }

    int last() {
        return last;
    }
}
