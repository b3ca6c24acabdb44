/** Pages of runs: start one, watch it, look back. */
@NullMarked
package cn.huizong.portal.run;

import org.jspecify.annotations.NullMarked;
