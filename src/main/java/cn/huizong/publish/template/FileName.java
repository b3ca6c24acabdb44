package cn.huizong.publish.template;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** File names that Windows, Linux and a zip archive all take, made of words people chose. */
public final class FileName {

    /** What Windows refuses, and what could not be seen or would turn the reading direction. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** Of a name; file systems take 255, some less. */
    private static final int BYTES_AT_MOST = 200;

    private FileName() {}

    public static String of(String words, String extension) {
        String fit = UNFIT.matcher(words).replaceAll("_").strip();
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        for (int character : fit.codePoints().toArray()) {
            String one = Character.toString(character);
            bytes += one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > BYTES_AT_MOST) {
                break;
            }
            name.append(one);
        }
        return name + extension;
    }
}
