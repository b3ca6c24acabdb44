/** A line for every request, for programs that watch over the portal. */
@NullMarked
package cn.huizong.portal.log;

import org.jspecify.annotations.NullMarked;
