/** Spreadsheets of OpenDocument (.ods), as LibreOffice and WPS save them: read by streaming, repeated cells counted as often. */
@NullMarked
package cn.huizong.intake.ods;

import org.jspecify.annotations.NullMarked;
