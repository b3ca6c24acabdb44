/**
 * The summary on paper: the filled-in page is read into headings, paragraphs, items and tables, and these are written as a Word
 * document and as a PDF, so that no word and no number can differ between the three.
 */
@NullMarked
package cn.huizong.publish.document;

import org.jspecify.annotations.NullMarked;
