package cn.huizong.reconcile.localise;

/** Why the figures to doubt cannot be told, for people. */
final class NotLocalised extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    NotLocalised(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
