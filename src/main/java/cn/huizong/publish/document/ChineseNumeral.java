package cn.huizong.publish.document;

/** Numbers of headings: 一, 十二, 三十; digits from 100. Word's own numbering (chineseCountingThousand) writes the same. */
final class ChineseNumeral {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumeral() {}

    static String of(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String front = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return front + (ones == 0 ? "" : digit(ones));
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
