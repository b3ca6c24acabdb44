package cn.huizong.intake.register;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A list of cases as nobody should write one, from a seed. */
final class HostileRegister {

    private static final String[] UNITS = {
        "城东区", "城东", "河西县", "市司法局", "东山市城东区", " 城东区", "城东区　", "320001", "城西区", "西山市", "", "开发区"
    };
    private static final String[] DAYS = {
        "2021-01-05",
        "2021/2/6",
        "2021年3月7日",
        "20210408",
        "2021-05-09 10:30",
        "2020-12-31",
        "2022-01-01",
        "2021.06.30",
        "2021-02-29",
        "三月",
        "",
        "2021-07-01",
        "２０２１-08-01",
        "1899-01-01",
        "2021-13-01"
    };
    private static final String[] WAYS = {"调解", "撤回", "判决", "", "调 解", "　", "其他", "判决"};
    private static final String[] AMOUNTS = {
        "0",
        "12000.50",
        "1,000",
        "300.25",
        "",
        "—",
        "不详",
        "约万元",
        "-5",
        "１２",
        "99999999999999999",
        "999999999999999",
        "-99999999999999",
        "0.00001",
        "12.",
        "007.10",
        " 8"
    };
    private static final String[] NOTES = {
        "注：金额以判决书为准", "填表人：吴九,,,,报出日期：2022年1月15日", "合计,,,,,,,100", ",合计", "说明,没有冒号", "小 计"
    };
    private static final String HEADING = "序号,案号,当事人,承办单位,受理日期,结案日期,结案方式,涉案金额（元）,备注";

    private final Random random;
    private final Charset charset;
    private final char separator;
    private final double wild;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    HostileRegister(long seed) {
        random = new Random(seed);
        charset = random.nextInt(3) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        separator = ",,,;\t".charAt(random.nextInt(5));
        wild = new double[] {0, 0, 0.02, 0.1, 0.4}[random.nextInt(5)];
    }

    byte[] bytes() {
        if (charset == StandardCharsets.UTF_8 && random.nextInt(4) == 0) {
            out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            line(random.nextBoolean() ? "行政争议台账" : random.nextBoolean() ? "表号：东统20表" : "");
        }
        line(HEADING);
        int rows = random.nextInt(40);
        for (int row = 0; row < rows; row++) {
            row(row);
        }
        if (random.nextBoolean()) {
            line(NOTES[random.nextInt(NOTES.length)]);
        }
        byte[] bytes = out.toByteArray();
        return random.nextInt(6) == 0 ? withoutLastEnd(bytes) : random.nextInt(12) == 0 ? damaged(bytes) : bytes;
    }

    private void row(int row) {
        if (odd()) {
            String[] others = {"", HEADING, NOTES[random.nextInt(NOTES.length)], ",,,,", "　,　"};
            line(others[random.nextInt(others.length)]);
        }
        List<String> fields = new ArrayList<>(List.of(
                Integer.toString(row + 1),
                number(row),
                "张三",
                UNITS[odd() ? random.nextInt(UNITS.length) : random.nextInt(4)],
                DAYS[odd() ? random.nextInt(DAYS.length) : random.nextInt(3)],
                DAYS[odd() ? random.nextInt(DAYS.length) : random.nextInt(4)],
                WAYS[odd() ? random.nextInt(WAYS.length) : random.nextInt(3)],
                AMOUNTS[odd() ? random.nextInt(AMOUNTS.length) : random.nextInt(2)],
                odd() ? "一\r\n二" + separator + "\"三\"" : odd() ? "a\n" + separator : odd() ? "\n" : ""));
        if (odd()) {
            fields = fields.subList(0, random.nextInt(fields.size() + 1));
        }
        if (odd()) {
            fields = new ArrayList<>(fields);
            fields.add("多出");
        }
        raw(String.join(
                String.valueOf(separator), fields.stream().map(this::quoted).toList()));
        end();
    }

    private String number(int row) {
        if (odd()) {
            String[] odd = {"", "（2021）东行初1号", "（2021）东行初2号 ", " 合计", "注：无", "案号", "合行初1", "'合计", "a\"\"b"};
            return odd[random.nextInt(odd.length)];
        }
        return random.nextInt(15) == 0 ? "（2021）东行初" + random.nextInt(3) + "号" : "(2021)x" + row;
    }

    private String quoted(String field) {
        boolean must = field.indexOf(separator) >= 0 || field.contains("\"") || field.contains("\n");
        return must || odd() ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }

    private boolean odd() {
        return random.nextDouble() < wild;
    }

    private void line(String text) {
        raw(text.replace(',', separator));
        end();
    }

    private void end() {
        raw(odd() ? "\n" : "\r\n");
    }

    private void raw(String text) {
        out.writeBytes(text.getBytes(charset));
    }

    private static byte[] withoutLastEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }

    /** One byte is another one. */
    private byte[] damaged(byte[] bytes) {
        byte[] signs = {0, '"', '\r', '\n', (byte) 0xFF, (byte) 0xC3, ',', 0x1A, (byte) 0x81, '0'};
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
        }
        return bytes;
    }
}
