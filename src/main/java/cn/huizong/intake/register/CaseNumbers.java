package cn.huizong.intake.register;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.scan.EightBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of cases, 8 bytes each: a hash of 64 bits. Equal numbers have equal hashes, so that a number that is there twice
 * is always suspected; numbers whose hashes are equal by chance are suspected too, and only looking at the numbers themselves
 * tells. What is never suspected is there once.
 */
final class CaseNumbers {

    /** More rows than 4 GB of a register's usual rows, in 320 MB. */
    static final int MOST = 40_000_000;

    /** So many numbers are looked at themselves at once. */
    static final int MOST_SUSPECTED = 1_000_000;

    private static final int PARTS = 256;
    private static final int SHIFT = 56;
    private static final int BLOCK = 1 << 16;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** Hashes by their first bits: of part {@code p} those from {@code from[p]} to {@code from[p + 1]}. */
    private record Block(long[] hashes, int[] from) {}

    private final List<Block> blocks = new ArrayList<>();
    private long[] open = new long[BLOCK / 16];
    private int opened;
    private int size;

    /** The hash of bytes, eight at a time. */
    static long hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        if (to - from < Long.BYTES) {
            return mix(mix(hash ^ EightBytes.few(bytes, from, to)));
        }
        for (int at = from; at + Long.BYTES < to; at += Long.BYTES) {
            hash = mix(hash ^ EightBytes.at(bytes, at));
        }
        return mix(mix(hash ^ EightBytes.at(bytes, to - Long.BYTES)));
    }

    private static long mix(long bits) {
        long mixed = bits * FACTOR;
        return mixed ^ mixed >>> 29;
    }

    void add(long hash) {
        if (opened == BLOCK) {
            close();
        }
        if (opened == open.length) {
            open = Arrays.copyOf(open, opened * 2);
        }
        open[opened++] = hash;
    }

    private void close() {
        if (opened == 0) {
            return;
        }
        count(opened);
        int[] from = new int[PARTS + 1];
        for (int i = 0; i < opened; i++) {
            from[(int) (open[i] >>> SHIFT) + 1]++;
        }
        for (int part = 0; part < PARTS; part++) {
            from[part + 1] += from[part];
        }
        int[] next = Arrays.copyOf(from, PARTS);
        long[] sorted = new long[opened];
        for (int i = 0; i < opened; i++) {
            sorted[next[(int) (open[i] >>> SHIFT)]++] = open[i];
        }
        blocks.add(new Block(sorted, from));
        opened = 0;
    }

    private void count(int more) {
        size += more;
        if (size > MOST) {
            throw new RefusedFile(
                    FindingCode.LIMIT_EXCEEDED, "超出读取限额“台账行数”：最多 " + MOST + " 行，本文件更多", "请按单位或月份拆成几个文件报送");
        }
    }

    /** Whether any of a few hashes is among these. */
    boolean holdsAny(LongSet few) {
        boolean[] holds = new boolean[1];
        few.forEach(hash -> holds[0] |= holds(hash));
        return holds[0];
    }

    private boolean holds(long hash) {
        int part = (int) (hash >>> SHIFT);
        for (Block block : blocks) {
            for (int i = block.from()[part]; i < block.from()[part + 1]; i++) {
                if (block.hashes()[i] == hash) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Takes over what another one holds, to which nothing is added afterwards. */
    void addAll(CaseNumbers other) {
        other.close();
        other.open = new long[0];
        blocks.addAll(other.blocks);
        count(other.size);
    }

    /** The hashes that are there more than once. */
    LongSet suspected() {
        close();
        LongSet suspected = new LongSet(0);
        IntStream.range(0, PARTS).parallel().mapToObj(this::repeated).forEachOrdered(repeated -> {
            repeated.forEach(suspected::add);
            if (suspected.size() > MOST_SUSPECTED) {
                throw new RefusedFile(
                        FindingCode.LIMIT_EXCEEDED,
                        "案号重复的行超过 " + MOST_SUSPECTED + " 个案号，无法逐个核对",
                        "请核对台账是否整份重复，或案号一栏是否填的是别的内容");
            }
        });
        return suspected;
    }

    private LongSet repeated(int part) {
        int count = 0;
        for (Block block : blocks) {
            count += block.from()[part + 1] - block.from()[part];
        }
        LongSet seen = new LongSet(count);
        LongSet repeated = new LongSet(0);
        for (Block block : blocks) {
            for (int i = block.from()[part]; i < block.from()[part + 1]; i++) {
                if (!seen.add(block.hashes()[i])) {
                    repeated.add(block.hashes()[i]);
                }
            }
        }
        return repeated;
    }
}
