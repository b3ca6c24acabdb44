package cn.huizong.pipeline;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run.
 *
 * @param asOf the moment lateness and validity are judged at; null for today in China, or that of the run it resumes
 */
public record RunRequest(
        Catalogue catalogue,
        JobDefinition job,
        ReferencePeriod period,
        Path inbox,
        Path reports,
        @Nullable Instant asOf) {}
