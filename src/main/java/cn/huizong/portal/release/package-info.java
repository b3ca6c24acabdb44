/** Pages of releases: for those who approve them, and for leaders who read them. */
@NullMarked
package cn.huizong.portal.release;

import org.jspecify.annotations.NullMarked;
