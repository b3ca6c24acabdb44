/**
 * Workbooks of Office Open XML, strict and transitional: the zip container is guarded by our own limits, its parts are read
 * by streaming.
 */
@NullMarked
package cn.huizong.intake.xlsx;

import org.jspecify.annotations.NullMarked;
