package cn.huizong.portal.filing;

import cn.huizong.store.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of a unit's files have the bytes of one it uploaded before for the same period. */
final class SameBytes {

    private final Map<String, Integer> first = new HashMap<>();

    /** @param files of one unit and period, in the order they came in */
    SameBytes(List<Submission> files) {
        files.forEach(file -> first.putIfAbsent(file.sha256(), file.number()));
    }

    /** The number of the first such file, 0 when there is none before this one. */
    int as(Submission file) {
        int number = first.getOrDefault(file.sha256(), file.number());
        return number == file.number() ? 0 : number;
    }
}
