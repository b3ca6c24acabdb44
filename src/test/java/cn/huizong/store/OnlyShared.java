package cn.huizong.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A test of runs on PostgreSQL: it takes {@code -Dhuizong.test.store=postgresql}. */
@Tag("only-shared")
@EnabledIfSystemProperty(named = "huizong.test.store", matches = "postgresql")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnlyShared {}
