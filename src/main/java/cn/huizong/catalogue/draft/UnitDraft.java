package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.source.Row;

/** A row of {@code units.csv}; what is wrong in it is replaced by a stand-in. */
public record UnitDraft(Unit unit, Row row) {}
