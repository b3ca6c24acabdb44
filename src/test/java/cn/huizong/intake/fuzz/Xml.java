package cn.huizong.intake.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The same XML written otherwise. */
final class Xml {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])");
    private static final Pattern START =
            Pattern.compile("<([A-Za-z][\\w:.-]*)((?:\\s+[\\w:.-]+=\"[^\"]*\")+)\\s*(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([\\w:.-]+)=\"([^\"]*)\"");
    private static final Pattern BETWEEN = Pattern.compile("(?<=[\\w\"/]>)(?=<[\\w/])");
    private static final Pattern TEXT = Pattern.compile("(?<=<(?:t|v)>)[^<>&]+(?=</)");

    private Xml() {}

    /** With a prefix for what had none. */
    static String prefixed(String xml) {
        return TAG.matcher(xml).replaceAll("<$1x:$2").replace(" xmlns=\"", " xmlns:x=\"");
    }

    static String otherOrder(String xml, Random random) {
        return Chance.replaceSome(xml, START, random, tag -> {
            List<MatchResult> attributes =
                    new ArrayList<>(ATTRIBUTE.matcher(tag.group(2)).results().toList());
            Collections.shuffle(attributes, random);
            StringBuilder changed = new StringBuilder("<").append(tag.group(1));
            attributes.forEach(attribute -> changed.append("\n ")
                    .append(attribute.group(1))
                    .append(attribute.group(2).contains("'") ? " = \"" : " = '")
                    .append(attribute.group(2))
                    .append(attribute.group(2).contains("'") ? "\"" : "'"));
            return changed + (tag.group(3).isEmpty() ? " >" : "/>");
        });
    }

    /** With what nobody reads between its tags. */
    static String commented(String xml, Random random) {
        return Chance.replaceSome(
                xml, BETWEEN, random, nothing -> random.nextBoolean() ? "<!-- <v>9</v> -->" : "<?x 9?>");
    }

    /** With characters as references, in CDATA, and with comments among them. */
    static String respelt(String xml, Random random) {
        return Chance.replaceSome(xml, TEXT, random, text -> spelt(text.group(), random.nextInt(3)));
    }

    private static String spelt(String text, int how) {
        if (how == 0) {
            return "<![CDATA[" + text + "]]>";
        }
        int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        if (how == 1) {
            return text.substring(0, half) + "<!-- 9 -->" + text.substring(half);
        }
        StringBuilder references = new StringBuilder();
        text.codePoints()
                .forEach(at ->
                        references.append("&#x").append(Integer.toHexString(at)).append(';'));
        return references.toString();
    }
}
