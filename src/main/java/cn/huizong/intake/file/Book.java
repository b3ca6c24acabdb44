package cn.huizong.intake.file;

import java.util.List;

/**
 * A file opened: its sheets, in their order.
 *
 * @param macros whether it brings macros, which are never looked at
 */
public record Book(List<Sheet> sheets, boolean macros) {}
