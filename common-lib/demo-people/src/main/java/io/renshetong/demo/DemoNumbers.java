package io.renshetong.demo;

import io.renshetong.kernel.identity.CitizenId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Valid numbers nobody was asked for: no two alike, likeness to real ones is chance. */
final class DemoNumbers {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String MOBILE_SECOND = "356789";

    private final Set<String> given = new HashSet<>();

    CitizenId citizenId(String area, LocalDate birthDate, boolean male, RandomGenerator chance) {
        while (true) {
            int sequence = 2 * chance.nextInt(1, 499) + (male ? 1 : 0);
            String first17 = area + birthDate.format(DATE) + "%03d".formatted(sequence);
            if (given.add(first17)) {
                return checked(first17);
            }
        }
    }

    /** The check character is the one of eleven that fits. */
    static CitizenId checked(String first17) {
        return "0123456789X"
                .chars()
                .mapToObj(last -> CitizenId.parse(first17 + (char) last, LocalDate.MAX))
                .flatMap(read -> read.value().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No check character fits"));
    }

    static String mobile(RandomGenerator chance) {
        return "1%s%09d"
                .formatted(MOBILE_SECOND.charAt(chance.nextInt(MOBILE_SECOND.length())), chance.nextInt(1_000_000_000));
    }
}
