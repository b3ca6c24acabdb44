package cn.huizong.intake.form;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.ReturnKey;

/**
 * What a part is a return of.
 *
 * @param form the edition in force for the period, by which it is read
 * @param edition the one it was filled in on
 */
public record Identified(ReturnKey key, Form form, Unit unit, int edition) {}
