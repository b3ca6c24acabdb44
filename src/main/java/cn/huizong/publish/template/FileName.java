package cn.huizong.publish.template;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** File names that Windows, Linux and a zip archive all take, made of words people chose. */
public final class FileName {

    /** What Windows refuses, what could not be seen or would turn the reading direction, and halves of a character. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    /** Names of devices: Windows opens the device whatever stands behind a point. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    /** Windows drops them without a word. */
    private static final Pattern END = Pattern.compile("[\\p{Z}\\s.]+$");

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
        return whole(END.matcher(name).replaceAll("")) + extension;
    }

    /** A name that is one without its extension as well, and does not hide the file. */
    private static String whole(String name) {
        return name.isEmpty() || name.startsWith(".") || DEVICE.matcher(name).matches() ? "_" + name : name;
    }
}
