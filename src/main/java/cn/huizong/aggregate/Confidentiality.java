package cn.huizong.aggregate;

/** Whether a figure is published (SDMX CL_CONF_STATUS). */
public enum Confidentiality {
    FREE("F"),
    /** Withheld because so few people are in it. */
    PRIMARY("A"),
    /** Withheld because others could be worked out from it. */
    SECONDARY("D");

    private final String sdmx;

    Confidentiality(String sdmx) {
        this.sdmx = sdmx;
    }

    public String sdmx() {
        return sdmx;
    }
}
