package cn.huizong.intake.form;

import cn.huizong.intake.file.SheetCell;

/**
 * What is written in a field of a form's head or foot.
 *
 * @param text as it stands, "" where the field is empty
 * @param cell where it stands
 */
public record HeadEntry(String text, SheetCell cell) {}
