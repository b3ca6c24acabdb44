package cn.huizong.store;

/** Texts from files, made such that any database keeps them. */
final class Texts {

    private Texts() {}

    /** NUL becomes its picture ␀, half a surrogate pair �: no database keeps these, and no reader could see them. */
    static String storable(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> clean.appendCodePoint(
                        point == 0
                                ? 0x2400
                                : point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                                        ? 0xFFFD
                                        : point));
        return clean.toString();
    }
}
