package cn.huizong.portal.run;

import cn.huizong.portal.page.Times;
import cn.huizong.store.RunNote;
import java.time.Instant;
import java.util.List;

/**
 * That a run was asked for, as people read it.
 *
 * @param by who or what asked
 * @param ended "" while it lasts, and for good when the process was killed
 */
public record NoteRow(String at, String by, String parameters, List<String> log, String outcome, String ended) {

    static NoteRow of(RunNote note) {
        Instant due = note.due();
        Instant ended = note.endedAt();
        return new NoteRow(
                Times.minute(note.at()),
                due == null ? note.by() : "定时计划（应于 " + Times.minute(due) + " 运行）",
                note.parameters(),
                note.log().lines().toList(),
                note.outcome(),
                ended == null ? "" : Times.minute(ended));
    }
}
