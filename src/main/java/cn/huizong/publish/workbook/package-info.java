/**
 * A small streaming writer of .xlsx workbooks (ECMA-376): text, exact numbers, styles, and a print setup. POI's streaming writer
 * needs 0.4 to 0.9 seconds to warm up and three times the time a row, which for a run of a few seconds is too much; what is
 * written here is read back with POI by the tests.
 */
@NullMarked
package cn.huizong.publish.workbook;

import org.jspecify.annotations.NullMarked;
