package cn.huizong.publish;

/** A page template that does not work. The message is in Chinese and names file, line and remedy. */
public final class TemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TemplateFault(String message, Throwable cause) {
        super(message, cause);
    }
}
