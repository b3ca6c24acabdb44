/** The main class, and nothing else: everything lives in the packages below. */
@NullMarked
package cn.huizong;

import org.jspecify.annotations.NullMarked;
