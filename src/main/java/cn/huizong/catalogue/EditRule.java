package cn.huizong.catalogue;

import cn.huizong.rule.Rule;
import java.math.BigDecimal;
import java.util.List;

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
        String suggestion) {

    /** Of the id, which no other rule of a job has: the tree of a long rule is slow to hash again and again. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
