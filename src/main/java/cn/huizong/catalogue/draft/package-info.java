/**
 * Each file of the catalogue read by itself: shapes, words and ids are right, but what an id of another file means is not
 * asked yet. A draft keeps where it stands, so that later checks can name the line.
 */
@NullMarked
package cn.huizong.catalogue.draft;

import org.jspecify.annotations.NullMarked;
