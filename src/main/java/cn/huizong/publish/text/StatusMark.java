package cn.huizong.publish.text;

import cn.huizong.observation.ObservationStatus;
import java.util.Optional;

/** The one-character mark printed beside a figure that is not an ordinary one, and what it means to a reader. */
public enum StatusMark {
    BREAK("断", "区划或口径有变动，上年数不能直接相比"),
    INCOMPLETE("缺", "有单位未报送，或该项为空、无法采用，数据不全"),
    ESTIMATED("估", "含对未报送单位的估计"),
    IMPUTED("推", "由其他数据推算"),
    UNVERIFIED("核", "所据数据尚待核实");

    private final String sign;
    private final String meaning;

    StatusMark(String sign, String meaning) {
        this.sign = sign;
        this.meaning = meaning;
    }

    public String sign() {
        return sign;
    }

    public String meaning() {
        return meaning;
    }

    /** The mark of a figure that has a value; empty for an ordinary one, and for an approximate one, whose words say so. */
    public static Optional<StatusMark> of(ObservationStatus status) {
        return switch (status) {
            case B -> Optional.of(BREAK);
            case O, L, P -> Optional.of(INCOMPLETE);
            case E -> Optional.of(ESTIMATED);
            case I -> Optional.of(IMPUTED);
            case V -> Optional.of(UNVERIFIED);
            case A, M, Q, U -> Optional.empty();
        };
    }
}
