/**
 * Code books of forms, and the files generated beside every form's definition.
 */
@NamedInterface("codebook")
@NullMarked
package cn.huizong.publish.codebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
