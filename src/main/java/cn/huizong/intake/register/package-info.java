/**
 * Lists of cases (台账): their named columns are tallied into the figures of a form, row by row, and nothing else of them is
 * read or kept.
 */
@NullMarked
package cn.huizong.intake.register;

import org.jspecify.annotations.NullMarked;
