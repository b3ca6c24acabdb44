/** What all pages share: the frame around them, the job and period that are looked at, how times are written. */
@NullMarked
package cn.huizong.portal.page;

import org.jspecify.annotations.NullMarked;
