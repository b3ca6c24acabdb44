/**
 * How figures, changes and words from outside are written, the same way in every output: nothing here knows a file format but
 * CSV.
 */
@NamedInterface("text")
@NullMarked
package cn.huizong.publish.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
