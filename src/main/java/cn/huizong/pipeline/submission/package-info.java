/**
 * Files on their way from a unit into a release: taken in, judged, explained, handed in, accepted or given back. Every step is one
 * transaction with its entry in the audit log; of two people who act at once the second is told.
 */
@NamedInterface("submission")
@NullMarked
package cn.huizong.pipeline.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
