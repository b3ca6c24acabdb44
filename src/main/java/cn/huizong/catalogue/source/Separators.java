package cn.huizong.catalogue.source;

import java.util.Optional;

/** A Chinese input method types 、 and ，, which YAML takes for letters: two entries of a list become one nobody knows. */
public final class Separators {

    private Separators() {}

    /** The remedy for an unknown name that may be several. */
    public static Optional<String> remedyFor(String unknown) {
        return unknown.contains("，") || unknown.contains("、") ? Optional.of("各项之间用半角逗号“,”和空格分开。") : Optional.empty();
    }
}
