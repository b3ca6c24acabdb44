package cn.huizong.pipeline.desk;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param note number of what is noted of it
 * @param stage null while it waits for its turn
 * @param done files of the stage that are done, of {@code total}; 0 when that says nothing
 * @param by login of who asked for it
 */
public record WatchedRun(
        long note,
        String job,
        ReferencePeriod period,
        @Nullable Stage stage,
        int done,
        int total,
        String by) {}
