/** What would be found if the edit rules were others: two sets of rules judge the same returns, and their findings are compared. */
@NamedInterface("rehearse")
@NullMarked
package cn.huizong.reconcile.rehearse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
