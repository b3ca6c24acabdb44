package cn.huizong.publish;

import org.jspecify.annotations.Nullable;

/** A page template that does not work. The message is in Chinese and names file, line and remedy. */
public final class TemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
