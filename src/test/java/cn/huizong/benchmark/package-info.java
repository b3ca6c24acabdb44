/**
 * Measurements, run by {@code mvn verify -Pbenchmark -DskipTests}: each figure is a ratio to a named peer measured in the
 * same run, because machines are noisy.
 */
@NullMarked
package cn.huizong.benchmark;

import org.jspecify.annotations.NullMarked;
