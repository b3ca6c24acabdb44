package cn.huizong.pipeline.console;

import cn.huizong.pipeline.Progress;
import cn.huizong.pipeline.Stage;
import java.time.Duration;

/** Shows how far a run has come: a bar that moves in a terminal, elsewhere a line every few seconds. */
public final class ProgressLine implements Progress {

    private static final int BAR = 24;
    private static final long BAR_EVERY = Duration.ofMillis(100).toNanos();
    private static final long LINE_EVERY = Duration.ofSeconds(5).toNanos();
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final Messages messages;
    private String stage = "";
    private int total;
    private int done;
    private long shown;
    private boolean barVisible;

    public ProgressLine(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
        this.shown = System.nanoTime();
    }

    @Override
    public synchronized void begin(Stage newStage, int newTotal) {
        stage = messages.text("stage." + newStage.word());
        total = newTotal;
        done = 0;
        if (console.terminal()) {
            showBar();
        }
    }

    @Override
    public synchronized void done(int more) {
        done += more;
        long now = System.nanoTime();
        if (now - shown >= (console.terminal() ? BAR_EVERY : LINE_EVERY)) {
            shown = now;
            if (console.terminal()) {
                showBar();
            } else {
                console.complain(stage + " " + done + "/" + total);
            }
        }
    }

    @Override
    public synchronized void end() {
        if (barVisible) {
            console.err().print(CLEAR);
            console.err().flush();
            barVisible = false;
        }
    }

    private void showBar() {
        int filled = total == 0 ? 0 : (int) ((long) BAR * done / total);
        String bar = total == 0 ? "" : " [" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + done + "/" + total;
        console.err().print(CLEAR + stage + bar);
        console.err().flush();
        barVisible = true;
    }
}
