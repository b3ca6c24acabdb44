/** Workbooks of Excel 97–2003, as Excel and WPS write them: read record by record, never as a model in memory. */
@NullMarked
package cn.huizong.intake.xls;

import org.jspecify.annotations.NullMarked;
