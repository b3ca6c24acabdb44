package cn.huizong.observation;

import cn.huizong.catalogue.Unit;
import java.util.List;

/**
 * That a unit took others over since the period it is compared with (区划变动).
 *
 * @param predecessors that reported then and no longer do
 * @param comparable whether its return covers their territory, so that the sum of all is the base
 * @param wanted words its return would have to state and does not; empty when comparable
 */
public record TerritoryBreak(Unit unit, List<Unit> predecessors, boolean comparable, List<String> wanted) {}
