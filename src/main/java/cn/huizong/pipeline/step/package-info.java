/** The steps of a run, each over one stage: what they read from the store, hand on to each other and keep. */
@NullMarked
package cn.huizong.pipeline.step;

import org.jspecify.annotations.NullMarked;
