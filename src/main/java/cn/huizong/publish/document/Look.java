package cn.huizong.publish.document;

/** How a run of text stands out from the text around it. */
public enum Look {
    PLAIN,
    STRONG,
    /** The sign before a figure that says what to know before relying on it: 断, 缺, 核. */
    MARK
}
