/** CSV files as spreadsheets and other programs export them, in the encodings and with the separators met here. */
@NullMarked
package cn.huizong.intake.csv;

import org.jspecify.annotations.NullMarked;
