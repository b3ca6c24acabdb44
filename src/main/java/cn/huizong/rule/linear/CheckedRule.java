package cn.huizong.rule.linear;

import cn.huizong.rule.Rule;
import java.math.BigDecimal;

/** A rule of a set whose hygiene is inspected: under its id, with its tolerance. */
public record CheckedRule(String id, Rule rule, BigDecimal tolerance) {}
