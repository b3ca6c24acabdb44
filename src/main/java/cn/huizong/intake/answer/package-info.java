/** Tables in which units explain what was found in their returns (说明): how one is told from a return, and how it is read. */
@NullMarked
package cn.huizong.intake.answer;

import org.jspecify.annotations.NullMarked;
