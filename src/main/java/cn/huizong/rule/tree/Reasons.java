package cn.huizong.rule.tree;

import cn.huizong.rule.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins the reasons why something cannot be verified. */
final class Reasons {

    /** A reader needs the first few; all of them are in the list of missing figures. */
    private static final int LONGEST = 120;

    private static final String MORE = "；等";

    private Reasons() {}

    static String join(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        if (first.contains(second) || first.endsWith(MORE)) {
            return first;
        }
        return first.length() + second.length() > LONGEST ? first + MORE : first + "；" + second;
    }

    static List<Reference> union(List<Reference> first, List<Reference> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        Set<Reference> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return Collections.unmodifiableList(new ArrayList<>(all));
    }
}
