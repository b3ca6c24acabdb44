/**
 * Archives of returns: a zip that is no workbook. Its own reader of the directory instead of Java's: that one refuses a whole
 * archive for one entry with a password, does not say what is a link, and unpacks what overlaps.
 */
@NullMarked
package cn.huizong.intake.archive;

import org.jspecify.annotations.NullMarked;
