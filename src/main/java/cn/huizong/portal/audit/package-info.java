/** The page of the audit log. */
@NullMarked
package cn.huizong.portal.audit;

import org.jspecify.annotations.NullMarked;
