/** Who may sign in: accounts, their roles, and when they are locked. */
@NamedInterface("account")
@NullMarked
package cn.huizong.store.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
