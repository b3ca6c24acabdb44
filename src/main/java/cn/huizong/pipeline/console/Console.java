package cn.huizong.pipeline.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: results on {@code out}, progress and complaints on {@code err}. Always UTF-8, whatever the locale.
 *
 * @param terminal whether a person watches {@code err}
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** The console of this process; the launcher says whether it is a terminal, which Java cannot tell of standard error. */
    public static Console ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        return new Console(out, err, Boolean.getBoolean("huizong.terminal"));
    }

    /** Lines end the same everywhere, so that what is printed can be compared. */
    public void print(String text) {
        out.print(text + "\n");
    }

    public void complain(String text) {
        err.print(text + "\n");
        err.flush();
    }
}
