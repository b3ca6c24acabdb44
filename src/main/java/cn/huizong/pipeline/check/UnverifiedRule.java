package cn.huizong.pipeline.check;

import cn.huizong.catalogue.EditRule;

/**
 * A rule that could not be verified of a return at hand, because a figure it needs is not there. It neither passes nor fails
 * (law 10).
 *
 * @param unit code of the unit it was to judge
 * @param why in Chinese, which figure is missing
 */
public record UnverifiedRule(EditRule edit, String unit, String why) {}
