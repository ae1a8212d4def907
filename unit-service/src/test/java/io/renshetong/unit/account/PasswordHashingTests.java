package io.renshetong.unit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordHashingTests {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void knowsThePasswordAgain() {
        String hash = hashing.hash("Renshetong@2026");
        assertThat(hash).startsWith("$argon2id$").isNotEqualTo(hashing.hash("Renshetong@2026"));
        assertThat(hashing.matches("Renshetong@2026", hash)).isTrue();
        assertThat(hashing.matches("Renshetong@2027", hash)).isFalse();
    }

    @Test
    void doesTheSameWorkForNobody() {
        assertThat(hashing.isOutdated(PasswordHashing.DECOY)).isFalse();
        assertThat(hashing.matches("Renshetong@2026", null)).isFalse();
        String hash = hashing.hash("Renshetong@2026");
        Duration known = fastestOfTen(() -> hashing.matches("wrong", hash));
        Duration unknown = fastestOfTen(() -> hashing.matches("wrong", null));
        assertThat(unknown).isBetween(known.dividedBy(2), known.multipliedBy(2));
    }

    @Test
    void seesThatAHashIsWeakerThanTodays() {
        String weaker = PasswordHashing.DECOY.replace("m=19456", "m=4096");
        assertThat(hashing.isOutdated(weaker)).isTrue();
    }

    private static Duration fastestOfTen(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int times = 0; times < 10; times++) {
            long began = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - began);
        }
        return Duration.ofNanos(fastest);
    }
}
