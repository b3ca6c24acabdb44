/** Zip containers of XML parts, as workbooks are packed today: guarded by our own limits and read by streaming. */
@NullMarked
package cn.huizong.intake.container;

import org.jspecify.annotations.NullMarked;
