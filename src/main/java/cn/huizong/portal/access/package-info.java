/** Who gets in and what is open to whom: signing in, lockout, sessions, the first account, headers. */
@NullMarked
package cn.huizong.portal.access;

import org.jspecify.annotations.NullMarked;
