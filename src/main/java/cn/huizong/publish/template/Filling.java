package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.ReturnIdentity;
import cn.huizong.observation.Signatures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is already written in a template when it is handed out.
 *
 * @param unit null when any unit may use it
 * @param period null when it may be used for any period
 * @param lastYear printed for comparison, locked
 * @param filedOn 报出日期, or null
 * @param version 版次, 0 where none is stated
 */
public record Filling(
        @Nullable Unit unit,
        @Nullable ReferencePeriod period,
        Figures current,
        Figures lastYear,
        Signatures signatures,
        @Nullable LocalDate filedOn,
        int version) {

    /** Nothing: the blank of a form, for whoever must hand it in. */
    public static final Filling BLANK = new Filling(null, null, Figures.NONE, Figures.NONE, Signatures.NONE, null, 0);

    public static Filling of(Unit unit, ReferencePeriod period) {
        return new Filling(unit, period, Figures.NONE, Figures.NONE, Signatures.NONE, null, 0);
    }

    public Filling withCurrent(Figures figures) {
        return new Filling(unit, period, figures, lastYear, signatures, filedOn, version);
    }

    public Filling withLastYear(Figures figures) {
        return new Filling(unit, period, current, figures, signatures, filedOn, version);
    }

    /** @param newVersion 版次, 0 to state none */
    public Filling signed(Signatures by, LocalDate on, int newVersion) {
        return new Filling(unit, period, current, lastYear, by, on, newVersion);
    }

    public ReturnIdentity identity(Form form) {
        return new ReturnIdentity(form.code(), form.edition(), unit == null ? "" : unit.code(), period);
    }

    /** Whether the unit fills this row in; on a template of no unit every row is open. */
    boolean asksFor(Item item) {
        return unit == null || item.reporters().isEmpty() || unit.isAmong(item.reporters());
    }
}
