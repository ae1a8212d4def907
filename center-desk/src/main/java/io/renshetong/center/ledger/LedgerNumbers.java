package io.renshetong.center.ledger;

import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.identity.IdDocument;
import io.renshetong.starter.crypto.BlindIndex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Personal numbers as the ledger keeps them: one spelling of each, found by its blind index. */
@Component
class LedgerNumbers {
    private static final Pattern LIKE_A_CITIZENS = Pattern.compile("\\d{15}|\\d{17}[\\dX]");
    private static final String OTHER_DOCUMENT = "99";

    private final BlindIndex blindIndex;

    LedgerNumbers(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    /** In 18 characters where it is a citizen's; none if it cannot be a number of any document. */
    Optional<String> read(String text, LocalDate today) {
        String clean = CleanText.of(text).toUpperCase(Locale.ROOT);
        return LIKE_A_CITIZENS.matcher(clean).matches()
                ? CitizenId.parse(clean, today).value().map(CitizenId::value)
                : IdDocument.parse(OTHER_DOCUMENT, clean, today).value().map(_ -> clean);
    }

    String indexOf(String number) {
        return blindIndex.of(number);
    }

    /** Of a number somebody looks for, however spelt; none where nothing is looked for. */
    @Nullable
    String soughtIndex(@Nullable String text, LocalDate today) {
        String clean = CleanText.of(text).toUpperCase(Locale.ROOT);
        return clean.isEmpty() ? null : blindIndex.of(read(clean, today).orElse(clean));
    }
}
