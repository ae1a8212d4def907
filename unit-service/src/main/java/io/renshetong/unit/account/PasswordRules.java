package io.renshetong.unit.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a password must be like, without regard to earlier ones. */
final class PasswordRules {
    /** Long enough for any sentence, short enough not to be a burden to hash. */
    static final int LONGEST = 128;

    private static final int CLASSES = 3;

    private PasswordRules() {}

    /** Codes of the rules this password breaks, all of them at once. */
    static List<String> brokenBy(String password, String login, int shortest) {
        List<String> broken = new ArrayList<>();
        long length = password.codePoints().count();
        if (length < shortest) broken.add("password.too-short");
        if (length > LONGEST) broken.add("password.too-long");
        if (classesOf(password) < CLASSES) broken.add("password.too-plain");
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT)))
            broken.add("password.holds-login");
        return broken;
    }

    private static long classesOf(String password) {
        IntPredicate upper = c -> c >= 'A' && c <= 'Z';
        IntPredicate lower = c -> c >= 'a' && c <= 'z';
        IntPredicate digit = c -> c >= '0' && c <= '9';
        IntPredicate symbol = upper.or(lower).or(digit).negate();
        return Stream.of(upper, lower, digit, symbol)
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
