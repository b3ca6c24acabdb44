package cn.huizong.publish.document;

import cn.huizong.publish.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Gathers the text of a paragraph as a browser shows it: white space is folded into one space, none at the ends of a line. */
final class TextBuilder {

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private Look look = Look.PLAIN;
    private boolean space;
    private boolean lineStart = true;

    void add(String text, Look as) {
        String visible = SafeText.visible(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                space = true;
            } else {
                turn(as);
                if (space && !lineStart) {
                    current.append(' ');
                }
                space = false;
                lineStart = false;
                current.append(c);
            }
        }
    }

    void lineBreak() {
        if (!lineStart || !runs.isEmpty() || !current.isEmpty()) {
            current.append('\n');
        }
        space = false;
        lineStart = true;
    }

    private void turn(Look as) {
        if (as != look) {
            endRun();
            look = as;
        }
    }

    private void endRun() {
        if (!current.isEmpty()) {
            runs.add(new Run(current.toString(), look));
            current.setLength(0);
        }
    }

    /** What was gathered; begins anew. */
    Text take() {
        while (!current.isEmpty() && current.charAt(current.length() - 1) == '\n') {
            current.setLength(current.length() - 1);
        }
        endRun();
        Text text = new Text(List.copyOf(runs));
        runs.clear();
        look = Look.PLAIN;
        space = false;
        lineStart = true;
        return text;
    }
}
