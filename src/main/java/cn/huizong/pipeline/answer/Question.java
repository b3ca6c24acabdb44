package cn.huizong.pipeline.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the last release that somebody can answer or decide upon.
 *
 * @param unit who must act: its own, or that of the finding it is folded under
 * @param pending a decision made since the release: it counts with the next run
 * @param fileUnused whether the finding is of a file that no return in force comes from
 */
public record Question(
        Anomaly finding, String unit, @Nullable Decision pending, boolean fileUnused) {

    /** As the next run will find it when nothing else changes. */
    public State state() {
        return pending == null ? finding.state() : pending.verdict();
    }

    /** The unit may explain it: queries and hints. What is mandatory can only be mended. */
    public boolean answerable() {
        return finding.severity() != Severity.MANDATORY && finding.state() != State.MENDED;
    }

    /** A statistician may decide that the file is not used, without an explanation. */
    public boolean canBeSetAside() {
        return fileUnused && finding.ofUnusableFile() && finding.state() != State.MENDED;
    }

    /** The explanation that still holds, or null. */
    public @Nullable Answer answer() {
        Reply reply = finding.reply();
        return reply == null || !reply.lapsed().isEmpty() ? null : reply.answer();
    }

    public boolean settled() {
        return state() == State.ACCEPTED || state() == State.MENDED;
    }
}
