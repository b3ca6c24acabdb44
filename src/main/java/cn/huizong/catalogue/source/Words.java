package cn.huizong.catalogue.source;

import cn.huizong.catalogue.EditDistance;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the constants of an enum are written in files: small letters, hyphens. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> Optional<E> find(String word, Collection<E> allowed) {
        return allowed.stream().filter(constant -> of(constant).equals(word)).findFirst();
    }

    /** The remedy for a word that is none of those allowed. */
    public static String suggestFor(String unknown, Collection<? extends Enum<?>> allowed) {
        List<String> words = allowed.stream().map(Words::of).toList();
        return EditDistance.nearest(unknown, words)
                .map(near -> "是否想写“" + near + "”？")
                .orElse("改为其中之一：" + String.join("、", words) + "。");
    }
}
