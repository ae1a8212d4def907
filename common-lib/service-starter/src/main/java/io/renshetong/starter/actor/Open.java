package io.renshetong.starter.actor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens an endpoint without a permission: to every account, or to everyone at all. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    To value() default To.EVERY_ACCOUNT;

    /** How far an endpoint is open. */
    enum To {
        /** Any valid token. */
        EVERY_ACCOUNT,
        /** No token needed. */
        EVERYONE
    }
}
