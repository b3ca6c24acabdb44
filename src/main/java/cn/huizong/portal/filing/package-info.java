/** Pages of a unit: its returns, uploads, verdicts, explanations, handing in. */
@NullMarked
package cn.huizong.portal.filing;

import org.jspecify.annotations.NullMarked;
