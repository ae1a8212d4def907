package io.renshetong.enrollment;

import io.renshetong.kernel.identity.CitizenId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid numbers nobody has, a new one at each call. */
public final class Numbers {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Numbers() {}

    /** A man's number. */
    public static String of(LocalDate born) {
        return of(born, 2 * NEXT.incrementAndGet() % 1000 + 1);
    }

    /** A woman's number. */
    public static String ofWoman(LocalDate born) {
        return of(born, 2 * NEXT.incrementAndGet() % 1000);
    }

    private static String of(LocalDate born, int sequence) {
        String first = "430522" + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(sequence);
        return "0123456789X"
                .chars()
                .mapToObj(last -> CitizenId.parse(first + (char) last, LocalDate.MAX))
                .flatMap(read -> read.value().stream())
                .map(CitizenId::value)
                .findFirst()
                .orElseThrow();
    }
}
