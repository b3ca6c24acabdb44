package cn.huizong.reconcile;

import cn.huizong.rule.Verdict;

/** That an edit rule was judged for a unit, and how: what was checked. */
public record RuleCheck(String rule, String unit, String form, Verdict verdict, String why) {}
