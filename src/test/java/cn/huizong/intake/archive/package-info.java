@NullMarked
package cn.huizong.intake.archive;

import org.jspecify.annotations.NullMarked;
