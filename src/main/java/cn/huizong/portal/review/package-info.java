/** Pages of statisticians: the board, what units handed in, what was found in it. */
@NullMarked
package cn.huizong.portal.review;

import org.jspecify.annotations.NullMarked;
