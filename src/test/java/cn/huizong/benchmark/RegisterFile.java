package cn.huizong.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** A list of cases of a hundred bytes a row, the same for the same seed. */
final class RegisterFile {

    static final String[] UNITS = {"海东区", "海西区", "海南区", "海北区", "东港市", "西港市", "南港县", "北港县", "市公安局", "市司法局"};
    static final String[] CATEGORIES = {"调解", "撤回", "判决", "驳回", "移送"};
    static final String HEADING = "序号,案号,当事人,承办单位,受理日期,结案日期,案由,处理结果,涉案金额,备注";

    private static final String[] NAMES = {"王秀英", "李建国", "张伟", "刘芳芳", "陈思远", "杨帆"};
    private static final String[] CAUSES = {"不服行政处罚决定", "要求履行法定职责", "土地房屋征收补偿", "工伤认定", "政府信息公开答复"};
    private static final String[] REMARKS = {"", "已归档", "\"听证, 已举行\"", "材料两卷"};

    private RegisterFile() {}

    static void write(Path file, int rows, Charset charset) throws IOException {
        Random random = new Random(20_210_101);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write((HEADING + "\r\n").getBytes(charset));
            StringBuilder some = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                row(some, row, random);
                if (some.length() > 1 << 16) {
                    out.write(some.toString().getBytes(charset));
                    some.setLength(0);
                }
            }
            out.write(some.toString().getBytes(charset));
        }
    }

    static void row(StringBuilder to, int row, Random random) {
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        to.append(row + 1).append(",（2021）行").append(row + 1).append("号,");
        to.append(pick(NAMES, random)).append(',').append(pick(UNITS, random)).append(",2021-");
        two(to, month);
        to.append('-');
        two(to, day);
        to.append(",2021-12-");
        two(to, day);
        to.append(',')
                .append(pick(CAUSES, random))
                .append(',')
                .append(pick(CATEGORIES, random))
                .append(',');
        to.append(random.nextInt(100_000)).append('.');
        two(to, random.nextInt(100));
        to.append(',').append(pick(REMARKS, random)).append("\r\n");
    }

    private static void two(StringBuilder to, int number) {
        to.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    /** A line of results: unit, month, category, number of cases. */
    static String line(String unit, String month, String category, long count) {
        return String.format(Locale.ROOT, "%s,%s,%s,%d", unit, month, category, count);
    }
}
