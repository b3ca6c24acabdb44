package cn.huizong.aggregate;

/** What a year-on-year figure is: a growth in per cent, or the difference of two percentages (law 5). */
public enum ChangeKind {
    PERCENT("%"),
    POINTS("百分点"),
    /** Not computed; the note says why. */
    NONE("");

    private final String measure;

    ChangeKind(String measure) {
        this.measure = measure;
    }

    public String measure() {
        return measure;
    }
}
