package cn.huizong.reconcile.localise;

import cn.huizong.rule.Reference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures whose change can make the rules hold while every other reported figure stands.
 *
 * @param ranges what each may then be, in the order in which the rules name the figures
 */
public record Solution(Map<Reference, Range> ranges) {

    public Solution {
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    }

    public List<Reference> figures() {
        return List.copyOf(ranges.keySet());
    }
}
