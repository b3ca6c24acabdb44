package cn.huizong.publish.template;

/** Why a template cannot be handed out; the message is for the person who asked for it, in Chinese. */
public final class TemplateRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateRefusal(String message) {
        super(message);
    }
}
