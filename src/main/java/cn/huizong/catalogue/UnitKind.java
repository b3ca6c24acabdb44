package cn.huizong.catalogue;

import java.util.Locale;

/** What a row of {@code units.csv} stands for. Only districts and departments report. */
public enum UnitKind {
    DISTRICT,
    DEPARTMENT,
    /** The whole city: a total row, never summed with its parts. */
    CITY,
    /** The city's own part (市本级): the area departments count into. */
    SELF,
    /** A group row such as 市区 or 三市, never added to its members. */
    GROUP,
    /** A functional zone reported within its mother district. */
    ZONE,
    /** A name that must never match, such as the pinyin twin 台州. */
    REFUSED;

    public boolean reports() {
        return this == DISTRICT || this == DEPARTMENT;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
