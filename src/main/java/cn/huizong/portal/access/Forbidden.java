package cn.huizong.portal.access;

/** That a page is for others. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Forbidden() {
        super("forbidden", null, false, false);
    }
}
