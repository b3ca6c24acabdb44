package cn.huizong.reconcile;

import cn.huizong.rule.Verdict;

/**
 * That an edit rule was judged for a unit, and how: what was checked.
 *
 * @param form of the rule; "" for one across forms
 * @param why it was not verifiable, figure by figure; of a rate that passes, what is to be noted all the same; else ""
 * @param reason why it was not verifiable, without naming figures, to be counted by; else ""
 */
public record RuleCheck(String rule, String unit, String form, Verdict verdict, String why, String reason) {}
