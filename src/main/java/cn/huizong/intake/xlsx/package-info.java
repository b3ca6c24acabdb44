/**
 * Workbooks of Office Open XML, strict and transitional.
 */
@NullMarked
package cn.huizong.intake.xlsx;

import org.jspecify.annotations.NullMarked;
