package cn.huizong.pipeline.console;

import cn.huizong.publish.text.SafeText;

/** Words from outside, such as names of files, for a line of a terminal: they never end the line or move the cursor. */
public final class OneLine {

    private OneLine() {}

    public static String of(String words) {
        return SafeText.visible(words.replaceAll("[\\t\\r\\n]+", " "));
    }
}
