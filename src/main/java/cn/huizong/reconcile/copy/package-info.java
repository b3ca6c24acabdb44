/**
 * Returns that were copied: from the unit's own earlier one, or from another unit's. Found by fingerprints, so that thousands of
 * units are not compared pair by pair.
 */
@NullMarked
package cn.huizong.reconcile.copy;

import org.jspecify.annotations.NullMarked;
