/** The pages as people use them, in a real browser. */
@NullMarked
package cn.huizong.browser;

import org.jspecify.annotations.NullMarked;
