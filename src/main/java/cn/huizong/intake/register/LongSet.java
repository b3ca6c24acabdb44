package cn.huizong.intake.register;

import java.util.function.LongConsumer;

/** Numbers, each once, in one array. */
final class LongSet {

    private long[] slots;
    private boolean zero;
    private int size;

    LongSet(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(expected, 8)) * 4];
    }

    /** Whether it was not there before. */
    boolean add(long number) {
        if (number == 0) {
            boolean fresh = !zero;
            size += fresh ? 1 : 0;
            zero = true;
            return fresh;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        int at = find(number);
        if (slots[at] == number) {
            return false;
        }
        slots[at] = number;
        size++;
        return true;
    }

    boolean contains(long number) {
        return number == 0 ? zero : slots[find(number)] == number;
    }

    int size() {
        return size;
    }

    void forEach(LongConsumer consumer) {
        if (zero) {
            consumer.accept(0);
        }
        for (long number : slots) {
            if (number != 0) {
                consumer.accept(number);
            }
        }
    }

    /** Where it stands, or would. */
    private int find(long number) {
        int mask = slots.length - 1;
        int at = (int) number & mask;
        while (slots[at] != 0 && slots[at] != number) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long number : before) {
            if (number != 0) {
                slots[find(number)] = number;
            }
        }
    }
}
