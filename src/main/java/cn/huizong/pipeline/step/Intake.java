package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.intake.InboxFile;
import cn.huizong.store.StoredRelease;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a run has before it: the files of the inbox and those that came earlier, and the earlier releases to compare with.
 *
 * @param files in the order of their paths, those that came earlier last, in the order of arrival
 * @param unread files of the inbox that are named and not taken in: their bytes cannot be had, or are more than a return may have
 * @param notReturns files of the inbox that are never returns
 * @param answers explanations units gave on a page, in the order they were given
 * @param decisions statisticians made, in their order
 * @param extended days to which returns were put off
 * @param history latest releases of earlier periods
 * @param seen files of the inbox whose bytes were looked at, by their paths
 * @param fingerprint over all of it, the catalogue and the as-of time
 */
record Intake(
        List<ConsideredFile> files,
        List<InboxFile> unread,
        List<InboxFile> notReturns,
        List<WrittenAnswer> answers,
        List<Decision> decisions,
        Map<ExpectedReturn, LocalDate> extended,
        List<StoredRelease> history,
        Map<String, SeenFile> seen,
        String fingerprint) {}
