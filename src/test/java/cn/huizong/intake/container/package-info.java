/** Tests of what lies in a packed file. */
@NullMarked
package cn.huizong.intake.container;

import org.jspecify.annotations.NullMarked;
