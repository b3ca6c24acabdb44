package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.observation.Provenance;
import java.math.BigDecimal;
import java.util.Optional;

/** The number a written answer says it explains. */
final class Stated {

    private static final int LONGEST = 40;

    private Stated() {}

    /** Whether the finding is about that number, as it was compared or as it stands in the cell. */
    static boolean same(String value, Anomaly finding) {
        Provenance place = finding.provenance();
        return equal(value, finding.value()) || place != null && equal(value, place.text());
    }

    static boolean inSameFile(WrittenAnswer row, Anomaly finding) {
        Provenance place = finding.provenance();
        return place != null
                && place.source().sha256().equals(row.place().source().sha256());
    }

    private static boolean equal(String one, String other) {
        Optional<BigDecimal> number = number(one);
        Optional<BigDecimal> against = number(other);
        return number.isPresent() && against.isPresent()
                ? number.get().compareTo(against.get()) == 0
                : !one.isBlank() && one.strip().equals(other.strip());
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.strip().replace(",", "").replace("，", "");
        return plain.length() <= LONGEST && plain.matches("[+-]?[0-9]+(\\.[0-9]+)?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }
}
