package cn.huizong.store;

import cn.huizong.observation.ReturnKey;
import java.util.Comparator;

/** The order of texts that outputs follow. A database sorts them by its own language: it is asked to sort numbers only. */
final class TextOrder {

    static final Comparator<ReturnKey> OF_KEYS = Comparator.comparing(ReturnKey::form)
            .thenComparing(ReturnKey::unit)
            .thenComparing(key -> key.period().toString());

    private TextOrder() {}
}
