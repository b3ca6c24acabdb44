package cn.huizong.store.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Tells whether two tables have the same rows, in whatever order: the sum of the hashes of all lines. */
final class RowSum {

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest = Digests.sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(String line) {
        sum = sum.add(new BigInteger(1, digest.digest(line.getBytes(StandardCharsets.UTF_8))))
                .mod(LIMIT);
        rows++;
    }

    long rows() {
        return rows;
    }

    boolean sameAs(RowSum other) {
        return rows == other.rows && sum.equals(other.sum);
    }
}
