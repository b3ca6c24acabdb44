package cn.huizong.catalogue;

import cn.huizong.rule.Equation;
import cn.huizong.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named check (审核关系).
 *
 * @param id {@code FZ02-E04} within a form, {@code X-E01} across forms
 * @param form the form whose returns it judges; a cross-form rule is judged for the units of {@link #units}
 * @param level Eurostat validation level, 0 to 5
 * @param units unit codes or groups it judges; empty for all reporters of the form
 * @param tolerance how far two sides of an equality may differ, in the measure of the left side
 * @param message what is wrong when it fires, for the person who must mend it
 * @param suggestion how to mend it
 * @param precedence whose figure holds where it compares sources
 * @param registers codes of the forms it asks that are lists of cases: a source of its own beside a table
 */
public record EditRule(
        String id,
        String form,
        String name,
        Severity severity,
        int level,
        List<String> units,
        Rule rule,
        BigDecimal tolerance,
        String message,
        String suggestion,
        Precedence precedence,
        Set<String> registers) {

    /** From this level on rules look beyond the source itself (Eurostat: same domain, other domains, other providers). */
    public static final int BEYOND_THE_SOURCE = 3;

    /** Of a rule that says nothing about whose figure holds and asks tables alone. */
    public EditRule(
            String id,
            String form,
            String name,
            Severity severity,
            int level,
            List<String> units,
            Rule rule,
            BigDecimal tolerance,
            String message,
            String suggestion) {
        this(id, form, name, severity, level, units, rule, tolerance, message, suggestion, Precedence.UNSAID, Set.of());
    }

    /** The two sides, where it holds what different units, or a list of cases and a table, report of the same fact against each other. */
    public Optional<Equation> comparedSources() {
        return comparedSources(level, rule, registers);
    }

    /** As of a rule that is not known to be sound yet. */
    public static Optional<Equation> comparedSources(int level, Rule rule, Set<String> registers) {
        return level < BEYOND_THE_SOURCE
                ? Optional.empty()
                : rule.equation()
                        .filter(equation -> equation.asksDifferentUnits()
                                || equation.isBetween(asked -> registers.contains(Form.codeOf(asked.item()))));
    }

    /** Of the id, which no other rule of a job has: the tree of a long rule is slow to hash again and again. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
