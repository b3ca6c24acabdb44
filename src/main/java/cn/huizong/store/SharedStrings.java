package cn.huizong.store;

import java.util.HashMap;
import java.util.Map;

/** Keeps one instance of texts that come again and again while returns are loaded: a million item codes are few. */
final class SharedStrings {

    private final Map<String, String> known = new HashMap<>();

    String shared(String text) {
        String first = known.putIfAbsent(text, text);
        return first == null ? text : first;
    }
}
