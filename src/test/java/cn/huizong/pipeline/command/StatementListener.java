package cn.huizong.pipeline.command;

import org.h2.api.DatabaseEventListener;
import org.jspecify.annotations.Nullable;

/** What H2 makes one of and tells of every statement; apart from {@link Moments}, so that tests can be looked through without H2. */
public final class StatementListener implements DatabaseEventListener {

    @Override
    public void setProgress(int state, @Nullable String name, long done, long total) {
        if (state == STATE_STATEMENT_START || state == STATE_STATEMENT_END) {
            Moments.pass();
        }
    }
}
