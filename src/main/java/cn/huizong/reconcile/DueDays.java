package cn.huizong.reconcile;

import cn.huizong.catalogue.ExpectedReturn;
import java.time.LocalDate;
import java.util.Map;

/** By which day each return is due. @param usual for all but those whose day was put off: {@code extended} */
record DueDays(LocalDate usual, Map<ExpectedReturn, LocalDate> extended) {

    LocalDate of(ExpectedReturn expected) {
        return extended.getOrDefault(expected, usual);
    }
}
