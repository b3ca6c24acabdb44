/** The steps as a Spring Batch job: started, stopped, resumed. */
@NullMarked
package cn.huizong.pipeline.batch;

import org.jspecify.annotations.NullMarked;
