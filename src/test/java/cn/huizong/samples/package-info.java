/**
 * The sample returns of the main job: true figures that add up to the published ones, and the files in which offices would
 * hand them in, faults included. Everything in them below the city's totals is made up.
 */
@NullMarked
package cn.huizong.samples;

import org.jspecify.annotations.NullMarked;
