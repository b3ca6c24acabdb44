/** A whole store as one file, whichever database it was in, and back into an empty one. */
@NamedInterface("backup")
@NullMarked
package cn.huizong.store.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
