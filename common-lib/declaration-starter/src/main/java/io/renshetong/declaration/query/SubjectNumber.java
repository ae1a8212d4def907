package io.renshetong.declaration.query;

import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.identity.CitizenId;
import java.time.LocalDate;
import java.util.Locale;

/** The one form in which a subject's number goes into the blind index: 18 characters for a citizen id, upper case for all. */
public final class SubjectNumber {
    /** Only the form is wanted; whether the birth date lies in the future is not asked here. */
    private static final LocalDate FAR_AHEAD = LocalDate.of(2999, 12, 31);

    private SubjectNumber() {}

    public static String normalised(String number) {
        String clean = CleanText.of(number).toUpperCase(Locale.ROOT);
        return CitizenId.parse(clean, FAR_AHEAD).value().map(CitizenId::value).orElse(clean);
    }
}
