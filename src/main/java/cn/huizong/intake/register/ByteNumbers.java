package cn.huizong.intake.register;

/** Days and amounts written the plainest way, read from bytes. */
final class ByteNumbers {

    /** That it is not written the plainest way. */
    static final long NONE = Long.MIN_VALUE;

    private static final int DAY_LENGTH = 10;
    private static final int DIGITS = 14;
    private static final int NO_DIGITS = -1_000_000;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private ByteNumbers() {}

    /** {@code 2021-03-05}, also with dots or strokes, as 20210305; −1 for anything else. */
    static int day(byte[] bytes, int from, int to) {
        if (to - from != DAY_LENGTH || !isBetween(bytes[from + 4]) || !isBetween(bytes[from + 7])) {
            return -1;
        }
        int year = two(bytes, from) * 100 + two(bytes, from + 2);
        int month = two(bytes, from + 5);
        int day = two(bytes, from + 8);
        if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return -1;
        }
        boolean leap = year % 4 == 0 && year != 1900;
        return month == 2 && day == 29 && !leap ? -1 : (year * 100 + month) * 100 + day;
    }

    private static boolean isBetween(byte sign) {
        return sign == '-' || sign == '/' || sign == '.';
    }

    /** The number of two digits; where they are none, far below what any date could make up for. */
    private static int two(byte[] bytes, int from) {
        int tens = bytes[from] - '0';
        int ones = bytes[from + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
    }

    /** A decimal of at most 14 digits and {@code scale} places as a multiple of its last place; else {@link #NONE}. */
    static long amount(byte[] bytes, int from, int to, int scale) {
        boolean negative = bytes[from] == '-';
        int at = negative ? from + 1 : from;
        if (at == to || to - at > DIGITS + 1 || bytes[at] == '.') {
            return NONE;
        }
        long number = 0;
        int places = -1;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
                places += places >= 0 ? 1 : 0;
            } else if (bytes[at] == '.' && places < 0) {
                places = 0;
            } else {
                return NONE;
            }
        }
        boolean tooMany = places < 0 && to - from > DIGITS + (negative ? 1 : 0);
        if (places == 0 || places > scale || tooMany) {
            return NONE;
        }
        for (int i = Math.max(places, 0); i < scale; i++) {
            number *= 10;
        }
        return negative ? -number : number;
    }
}
