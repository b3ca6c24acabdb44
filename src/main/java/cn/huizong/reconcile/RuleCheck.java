package cn.huizong.reconcile;

import cn.huizong.rule.Verdict;

/**
 * That an edit rule was judged for a unit, and how: what was checked.
 *
 * @param why it could not be verified; of a rate that passes, what is to be noted all the same; else ""
 */
public record RuleCheck(String rule, String unit, String form, Verdict verdict, String why) {}
