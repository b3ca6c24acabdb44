package cn.huizong.store;

/** That somebody else was first: what was to be changed is not any more what it was when it was looked at. Nothing was changed. */
public final class StateConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Submission now;

    StateConflict(Submission now) {
        super(now.id() + " is " + now.state() + " by now");
        this.now = now;
    }

    /** For whoever finds out before the store has to. */
    public static StateConflict with(Submission now) {
        return new StateConflict(now);
    }

    /** As it is by now. */
    public Submission now() {
        return now;
    }
}
