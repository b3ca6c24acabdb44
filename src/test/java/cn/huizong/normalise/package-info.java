/** What cells say, and what cannot be read in them. */
@NullMarked
package cn.huizong.normalise;

import org.jspecify.annotations.NullMarked;
