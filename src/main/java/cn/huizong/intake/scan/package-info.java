/**
 * Large CSV files as bytes: finds the fields of records without making characters of them, and refuses whatever it could read
 * otherwise than the reader of ordinary CSV files does.
 */
@NullMarked
package cn.huizong.intake.scan;

import org.jspecify.annotations.NullMarked;
