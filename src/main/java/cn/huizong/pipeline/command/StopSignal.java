package cn.huizong.pipeline.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns a polite end of the process (SIGTERM, Ctrl-C) into a clean stop: the run is asked to stop, and the process waits until it
 * has. Work that takes longer is cut off; it is as safe as a crash and the same command goes on.
 */
final class StopSignal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    StopSignal(Runnable stop) {
        hook = new Thread(() -> {
            stop.run();
            awaitEnd();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitEnd() {
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The process is on its way out and the hook has done its part.
        }
    }
}
