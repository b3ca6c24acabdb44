package cn.huizong.normalise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that make a number a bound: 近6000 is below it, 超3.5万 above, 约200 near it. */
enum Approximation {
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST,
    /** Near it, on neither side for certain. */
    ABOUT;

    /** Before the number; longer words first where one begins with another. */
    static final String BEFORE =
            "将近|接近|近|不足|不到|少于|低于|小于|不超过|不多于|至多|超过|超|逾|突破|多于|大于|高于|至少|不少于|不低于|大约|约为|约|>=|<=|>|<|≥|≤";

    /** Behind the number and its measure. */
    static final String BEHIND = "及以上|以上|及以下|以下|以内|左右|上下";

    private static final Map<String, Approximation> WORDS = Map.ofEntries(
            Map.entry("将近", BELOW),
            Map.entry("接近", BELOW),
            Map.entry("近", BELOW),
            Map.entry("不足", BELOW),
            Map.entry("不到", BELOW),
            Map.entry("少于", BELOW),
            Map.entry("低于", BELOW),
            Map.entry("小于", BELOW),
            Map.entry("<", BELOW),
            Map.entry("不超过", AT_MOST),
            Map.entry("不多于", AT_MOST),
            Map.entry("至多", AT_MOST),
            Map.entry("<=", AT_MOST),
            Map.entry("≤", AT_MOST),
            Map.entry("以下", AT_MOST),
            Map.entry("及以下", AT_MOST),
            Map.entry("以内", AT_MOST),
            Map.entry("超过", ABOVE),
            Map.entry("超", ABOVE),
            Map.entry("逾", ABOVE),
            Map.entry("突破", ABOVE),
            Map.entry("多于", ABOVE),
            Map.entry("大于", ABOVE),
            Map.entry("高于", ABOVE),
            Map.entry(">", ABOVE),
            Map.entry("至少", AT_LEAST),
            Map.entry("不少于", AT_LEAST),
            Map.entry("不低于", AT_LEAST),
            Map.entry(">=", AT_LEAST),
            Map.entry("≥", AT_LEAST),
            Map.entry("以上", AT_LEAST),
            Map.entry("及以上", AT_LEAST));

    static @Nullable Approximation of(@Nullable String word) {
        return word == null ? null : WORDS.getOrDefault(word, ABOUT);
    }
}
