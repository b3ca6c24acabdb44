package cn.huizong.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test of what only an embedded store has: it is left out where the tests run on PostgreSQL. */
@Tag("only-embedded")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnlyEmbedded {

    /** What of it. */
    String value();
}
