package cn.huizong.pipeline.schedule;

import cn.huizong.store.message.Message;
import java.util.function.BooleanSupplier;

/** Takes messages of a kind to where they go. */
interface Carrier {

    /**
     * Delivers a message, and comes back when the receiver has taken it.
     *
     * @param handOver asked the moment before the receiver is told that the message is complete; with false it must not be told
     * @throws NotTaken when it was certainly not taken
     * @throws RuntimeException when it may have been, if {@code handOver} had been asked, and was not otherwise
     */
    void deliver(Message message, BooleanSupplier handOver) throws NotTaken;

    /** That a message was not taken. */
    final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /** @param forGood whether it is of no use to try again */
        NotTaken(String reason, boolean forGood, Throwable cause) {
            super(reason, cause);
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }

        String reason() {
            String message = getMessage();
            return message == null ? "" : message;
        }
    }
}
