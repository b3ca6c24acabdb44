package cn.huizong.catalogue;

/** How often a form is handed in; the letter is SDMX CL_FREQ. */
public enum Frequency {
    ANNUAL('A', 1, "年"),
    HALF_YEARLY('S', 2, "半年"),
    QUARTERLY('Q', 4, "季"),
    MONTHLY('M', 12, "月");

    private final char letter;
    private final int perYear;
    private final String chinese;

    Frequency(char letter, int perYear, String chinese) {
        this.letter = letter;
        this.perYear = perYear;
        this.chinese = chinese;
    }

    public char letter() {
        return letter;
    }

    public int perYear() {
        return perYear;
    }

    public String chinese() {
        return chinese;
    }

    public int months() {
        return 12 / perYear;
    }
}
