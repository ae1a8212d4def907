package io.renshetong.unit.account;

import java.util.Locale;
import java.util.Optional;

/** What a login looks like; capital letters make no difference. */
public final class Logins {
    private static final String PATTERN = "[A-Za-z][A-Za-z0-9._-]{3,31}";

    private Logins() {}

    /** The login as it is stored, or nothing when no account could have it. */
    public static Optional<String> normalise(String typed) {
        String login = typed.strip();
        return login.matches(PATTERN) ? Optional.of(login.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
