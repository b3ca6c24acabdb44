/** The backup that a system administrator takes away while the portal is open. */
@NullMarked
package cn.huizong.portal.backup;

import org.jspecify.annotations.NullMarked;
