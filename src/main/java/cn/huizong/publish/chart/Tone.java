package cn.huizong.publish.chart;

/** How a bar looks: of unlike lightness and pattern, so that they are told apart without colours and in grey print. */
public enum Tone {
    /** What the chart is about. */
    NOW,
    /** What it is compared with. */
    BEFORE
}
