package io.renshetong.unit.account;

import java.security.SecureRandom;

/** Makes passwords for the first login that can be read out over the telephone: no signs that look alike. */
final class TemporaryPassword {
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    static String make() {
        return pick(UPPER, 3) + pick(LOWER, 4) + "-" + pick(DIGITS, 4) + pick(LOWER, 3);
    }

    private static String pick(String alphabet, int count) {
        return RANDOM.ints(count, 0, alphabet.length())
                .map(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
