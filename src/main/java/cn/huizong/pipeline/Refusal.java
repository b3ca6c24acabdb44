package cn.huizong.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** That something cannot be done, for a reason a person can mend: one plain sentence of the message bundle. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wrong use or a faulty catalogue. */
    public static final int WRONG_USE = 2;
    /** Failed, nothing published; the same command goes on where it stopped. */
    public static final int FAILED = 1;

    private final String message;
    private final transient List<Object> arguments;
    private final int exitCode;
    private final boolean overtaken;

    private Refusal(String message, int exitCode, boolean overtaken, @Nullable Throwable cause, Object... arguments) {
        super(message + List.of(arguments), cause);
        this.message = message;
        this.exitCode = exitCode;
        this.overtaken = overtaken;
        this.arguments = List.of(arguments);
    }

    /** @param message key of the sentence in the bundles */
    public static Refusal wrongUse(String message, Object... arguments) {
        return new Refusal(message, WRONG_USE, false, null, arguments);
    }

    /** That what was to be changed is not any more what whoever wants to change it has seen. */
    public static Refusal overtaken(String message, Object... arguments) {
        return new Refusal(message, WRONG_USE, true, null, arguments);
    }

    public static Refusal failed(String message, @Nullable Throwable cause, Object... arguments) {
        return new Refusal(message, FAILED, false, cause, arguments);
    }

    public String key() {
        return message;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public int exitCode() {
        return exitCode;
    }

    /** Whether somebody else was first. */
    public boolean overtaken() {
        return overtaken;
    }
}
