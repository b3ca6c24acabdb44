/** What requests were made and what the portal did, in lines for programs that watch over it. */
@NullMarked
package cn.huizong.portal.log;

import org.jspecify.annotations.NullMarked;
