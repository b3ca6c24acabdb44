package cn.huizong.intake.attack;

import java.util.Random;

/** Keeps what repeats itself from being packed so well that its ratio alone gives it away. */
final class Noise {

    private static final int LENGTH = 24_000;

    private Noise() {}

    /** @param open "&lt;!--" where the noise must be a comment, "" where letters may stand */
    static String among(String block, String open) {
        Random random = new Random(20211231);
        StringBuilder noise = new StringBuilder(block).append(open);
        for (int i = 0; i < LENGTH; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.append(open.isEmpty() ? "" : "-->").toString();
    }
}
