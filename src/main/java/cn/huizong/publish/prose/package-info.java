/**
 * Reads a finished summary back and holds every number and every direction word in it against the indicator table: a release whose
 * words say something else than its figures is not published.
 */
@NullMarked
package cn.huizong.publish.prose;

import org.jspecify.annotations.NullMarked;
