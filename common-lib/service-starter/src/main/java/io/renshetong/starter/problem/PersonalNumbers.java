package io.renshetong.starter.problem;

import io.renshetong.kernel.identity.Mask;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Masks what looks like a citizen id or a mobile number in free text, before it reaches a log, a record or an answer. */
public final class PersonalNumbers {
    private static final String ALONE_BEFORE = "(?<![0-9A-Za-z])";
    private static final String ALONE_AFTER = "(?![0-9A-Za-z])";
    private static final Pattern CITIZEN_ID = Pattern.compile(ALONE_BEFORE + "[1-9]\\d{16}[\\dXx]" + ALONE_AFTER);
    private static final Pattern MOBILE = Pattern.compile(ALONE_BEFORE + "1[3-9]\\d{9}" + ALONE_AFTER);

    private PersonalNumbers() {}

    public static @Nullable String mask(@Nullable String text) {
        if (text == null) return null;
        String ids = CITIZEN_ID.matcher(text).replaceAll(found -> Mask.idNumber(found.group()));
        return MOBILE.matcher(ids).replaceAll(found -> Mask.mobile(found.group()));
    }
}
