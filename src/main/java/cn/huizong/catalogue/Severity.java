package cn.huizong.catalogue;

import java.util.Locale;

/** How much an edit rule or finding weighs. */
public enum Severity {
    /** 强制性: blocks a final release. */
    MANDATORY("强制性"),
    /** 核实性: passes with a written explanation. */
    QUERY("核实性"),
    /** 提示性: worth a look. */
    HINT("提示性");

    private final String chinese;

    Severity(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** As written in files: mandatory, query, hint. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
