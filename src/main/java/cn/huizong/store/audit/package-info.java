/** What was done and by whom, in a chain of hashes that shows when an entry was altered, taken out or put in. */
@NamedInterface("audit")
@NullMarked
package cn.huizong.store.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
