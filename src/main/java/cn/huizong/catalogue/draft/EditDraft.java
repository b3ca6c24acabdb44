package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Precedence;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An edit rule whose text is not parsed yet.
 *
 * @param form "" for a rule across forms
 * @param passes what the rule asks for → a figure or text, as written
 */
public record EditDraft(
        String id,
        String form,
        String name,
        Severity severity,
        int level,
        List<Scalar> units,
        String rule,
        BigDecimal tolerance,
        String message,
        String suggestion,
        Precedence precedence,
        Map<Scalar, Scalar> passes,
        Map<Scalar, Scalar> fires,
        Mapping source) {}
