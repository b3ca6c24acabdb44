package cn.huizong.store;

/** That somebody else approved a release first; nothing was booked. */
public final class AlreadyApproved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyApproved(Throwable cause) {
        super("the release is approved already", cause);
    }
}
