/** The page of what is to be sent, and what was. */
@NullMarked
package cn.huizong.portal.message;

import org.jspecify.annotations.NullMarked;
