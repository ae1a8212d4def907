package io.renshetong.enrollment.participation;

import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.starter.crypto.BlindIndex;
import java.time.LocalDate;
import java.util.Locale;

/** Makes one fingerprint of all spellings of a number: 18 characters, small x, 15 digits. */
public class InsuredNumbers {
    private final BlindIndex blindIndex;

    InsuredNumbers(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    /** Tells two persons apart without showing either's number; the same as person-service gives. */
    public String fingerprint(String number) {
        String clean = CleanText.of(number).toUpperCase(Locale.ROOT);
        return blindIndex.of(CitizenId.parse(clean, LocalDate.MAX)
                .value()
                .map(CitizenId::value)
                .orElse(clean));
    }
}
