/**
 * How a template is drawn: the looks of its cells, the widths and heights its texts need, and the page it is printed on.
 */
@NullMarked
package cn.huizong.publish.template.drawing;

import org.jspecify.annotations.NullMarked;
