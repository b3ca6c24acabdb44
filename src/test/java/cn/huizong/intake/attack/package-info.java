/** Files made to do harm, and that reading them ends soon, within bounds, and with the name of the limit. */
@NullMarked
package cn.huizong.intake.attack;

import org.jspecify.annotations.NullMarked;
