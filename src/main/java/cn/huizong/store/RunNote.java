package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a run was asked for, and how it went.
 *
 * @param run number of the run, or null when it never came to one
 * @param by login of who asked; of the program when the schedule did
 * @param due moment of the schedule it was made for, or null
 * @param parameters what it was asked with, as people read it
 * @param log a line a stage
 * @param outcome a sentence; "" while it lasts, and after the process was killed
 */
public record RunNote(
        long number,
        String job,
        ReferencePeriod period,
        @Nullable Long run,
        String by,
        Instant at,
        @Nullable Instant due,
        String parameters,
        String log,
        String outcome,
        @Nullable Instant endedAt) {}
