package cn.huizong.intake.fuzz;

/** What became of a figure, or, the worst of its figures, of a file. */
enum Outcome {
    SAME("same"),
    CAREFUL("as a careful person reads it"),
    FOUND("with a finding"),
    REFUSED("refused with a reason"),
    UNTELLABLE("cannot be told"),
    SILENT("silently different");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
