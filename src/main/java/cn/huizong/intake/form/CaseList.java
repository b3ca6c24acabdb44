package cn.huizong.intake.form;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Register;
import cn.huizong.catalogue.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is a list for.
 *
 * @param form of the edition it is tallied by
 * @param period null where cases have days of their own and any period will do
 * @param unit that hands it in, whose cases these are unless each names its own; null where that is not said
 */
public record CaseList(
        Form form,
        @Nullable ReferencePeriod period,
        @Nullable Unit unit) {

    public Register register() {
        return Objects.requireNonNull(form.register());
    }
}
