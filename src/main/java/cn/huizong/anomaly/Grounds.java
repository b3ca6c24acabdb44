package cn.huizong.anomaly;

import cn.huizong.observation.Provenance;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finding rests on (核对码), as three fingerprints: an answer to it, and a decision on the answer, hold as long as all of them
 * stay the same and lapse when one changes. The file's name is no part of it where the return is known: who hands in the same
 * figures again need not explain them again.
 *
 * @param subject which rule was judged for which unit, form, item and period
 * @param rule how the rule is written
 * @param figures the numbers it was judged on
 */
public record Grounds(String subject, String rule, String figures) {

    /** Of a finding that nobody has been asked about yet. */
    public static final Grounds NONE = new Grounds("", "", "");

    private static final int SUBJECT_BYTES = 5;
    private static final int RULE_BYTES = 2;
    private static final int FIGURES_BYTES = 5;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{10})-([0-9a-f]{4})-([0-9a-f]{10})");

    /**
     * Of an edit rule.
     *
     * @param about rule, unit and period it was judged for
     * @param definition its text and tolerance
     * @param figures what is known of each figure it asks for
     */
    public static Grounds ofRule(String about, String definition, Collection<String> figures) {
        return hashed(about, definition, String.join("|", figures));
    }

    /** Of any other finding: by what it says of which return, or of which file where the return is not known. */
    static Grounds of(Anomaly finding) {
        Provenance at = finding.provenance();
        String return_ = String.join(
                "|", finding.rule(), finding.unit(), finding.form(), finding.item(), String.valueOf(finding.period()));
        boolean known = !finding.unit().isEmpty() && !finding.form().isEmpty();
        String place = at == null || known && !finding.item().isEmpty()
                ? ""
                : at.source().sheet() + "|" + at.cell()
                        + (known ? "" : "|" + at.source().file());
        String content = at == null ? "" : known ? at.text() : at.source().sha256();
        String says = finding.value().isEmpty() && finding.expected().isEmpty() ? finding.message() : "";
        return hashed(
                return_ + "|" + place,
                finding.rule(),
                String.join("|", finding.value(), finding.expected(), content, says));
    }

    /** Of the decision that a file is not used: another file of which the same is found is another question. */
    Grounds inBytes(String sha256) {
        return known() ? new Grounds(subject, rule, Digest.of(figures + "|" + sha256, FIGURES_BYTES)) : this;
    }

    private static Grounds hashed(String subject, String rule, String figures) {
        return new Grounds(
                Digest.of(subject, SUBJECT_BYTES), Digest.of(rule, RULE_BYTES), Digest.of(figures, FIGURES_BYTES));
    }

    /** Reads what {@link #code} writes; capitals and blanks, which come with copying, do not count. */
    public static Optional<Grounds> parse(String code) {
        Matcher written = WRITTEN.matcher(BLANKS.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT));
        return written.matches()
                ? Optional.of(new Grounds(written.group(1), written.group(2), written.group(3)))
                : Optional.empty();
    }

    public boolean known() {
        return !subject.isEmpty();
    }

    public boolean sameSubject(Grounds other) {
        return known() && subject.equals(other.subject);
    }

    /** For people to copy: {@code 0a1b2c3d4e-5f60-718293a4b5}; "" when not known. */
    public String code() {
        return known() ? subject + "-" + rule + "-" + figures : "";
    }
}
