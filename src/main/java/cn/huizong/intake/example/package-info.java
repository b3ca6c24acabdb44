/** Drafts the definition of a form from an example of its table, for a statistician to finish. */
@NullMarked
package cn.huizong.intake.example;

import org.jspecify.annotations.NullMarked;
