package io.renshetong.starter.export;

import java.security.SecureRandom;

/** Passwords no one has to guess how to write: no letters or digits that look like others. */
final class Password {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    /** Twenty signs in groups of five, about 115 bits. */
    static String generate() {
        StringBuilder password = new StringBuilder();
        for (int sign = 0; sign < LENGTH; sign++) {
            if (sign > 0 && sign % GROUP == 0) password.append('-');
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
