package io.renshetong.declaration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a component of a payload record what form, list, sheet and mask have to know; its label is in the message file. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {
    /** The group it stands in on the form; labels under {@code <type>.group.<name>}. */
    String group();

    Kind kind() default Kind.TEXT;

    /** The code table a {@link Kind#CODE} is taken from. */
    String codes() default "";

    boolean required() default false;

    int max() default 0;

    /** A regular expression the whole value must match; its refusal is the message {@code <type>.<field>.pattern}. */
    String pattern() default "";

    Level level() default Level.GENERAL;

    Sensitivity sensitivity() default Sensitivity.S1;

    /** What kind of value it is; brings the widget, the normalisation and the check of form. */
    enum Kind {
        TEXT,
        MULTILINE,
        CODE,
        DATE,
        MONTH,
        MONEY,
        ID_NUMBER,
        MOBILE,
        PHONE,
        EMAIL,
        POSTCODE,
        ADDRESS
    }

    /** How much a change of it weighs with the centre. */
    enum Level {
        /** 关键信息: attachment and manual audit. */
        KEY,
        /** 一般信息. */
        GENERAL
    }

    /** How a value is shown where it is not needed in clear (S3 most sensitive). */
    enum Sensitivity {
        S1,
        S2,
        S3
    }
}
