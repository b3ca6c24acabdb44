/** Pages on which a system administrator keeps accounts. */
@NullMarked
package cn.huizong.portal.account;

import org.jspecify.annotations.NullMarked;
