package io.renshetong.person.register;

import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.starter.crypto.BlindIndex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Makes one person's number found under each of its spellings: 18 characters, small x, 15 digits (DOMAIN B.1). */
public class PersonNumbers {
    private final BlindIndex blindIndex;

    PersonNumbers(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    NumberIndex index(String number) {
        String raw = CleanText.of(number).toUpperCase(Locale.ROOT);
        // A number an old register holds wrongly is still to be found as it stands there.
        Optional<CitizenId> id = CitizenId.parse(raw, LocalDate.MAX).value();
        return new NumberIndex(
                blindIndex.of(id.map(CitizenId::value).orElse(raw)),
                id.flatMap(CitizenId::oldForm).map(blindIndex::of).orElse(null),
                blindIndex.of(raw));
    }

    /** The same for every spelling of one citizen id; tells two numbers apart without showing either. */
    public String fingerprint(String number) {
        return index(number).index();
    }
}
