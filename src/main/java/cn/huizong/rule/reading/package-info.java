/** From syntax to typed tree: names looked up, functions and measures checked, faults said with their place and remedy. */
@NullMarked
package cn.huizong.rule.reading;

import org.jspecify.annotations.NullMarked;
