/** What was checked: by unit and form, and by rule, so that nobody takes what was never judged for passed. */
@NullMarked
package cn.huizong.publish.check;

import org.jspecify.annotations.NullMarked;
