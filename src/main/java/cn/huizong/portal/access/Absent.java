package cn.huizong.portal.access;

/** That there is no such thing, or none that whoever asks may know of: the two look the same. */
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Absent() {
        super("absent", null, false, false);
    }
}
