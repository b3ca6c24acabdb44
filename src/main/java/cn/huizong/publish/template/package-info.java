/**
 * Blank returns, generated from the definitions of forms. A template looks like an office's printed form and carries its
 * identity as plain text, because that is what survives saving in any spreadsheet.
 */
@NamedInterface("template")
@NullMarked
package cn.huizong.publish.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
