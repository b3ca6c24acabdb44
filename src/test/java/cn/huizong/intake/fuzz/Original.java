package cn.huizong.intake.fuzz;

/** A return that can be read, and what reading it gives. */
record Original(String name, Format format, byte[] bytes, Office office, Reading reading) {

    static Original of(String name, byte[] bytes, Office office) {
        return new Original(name, Format.of(bytes), bytes, office, office.read(bytes));
    }

    /** Whether its figures are numbers of rows: a row that says something else changes them as it should. */
    boolean isTallied() {
        return name.startsWith("register");
    }
}
