/** The grammar: lexer and parser made by ANTLR, and how their errors are said to a person. It knows nothing of items. */
@NullMarked
package cn.huizong.rule.grammar;

import org.jspecify.annotations.NullMarked;
