package io.renshetong.center.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A month to be posted.
 *
 * @param amount what is owed, yuan; of no account for a month that was paid
 */
record Posting(
        @NotNull Kind kind,
        @NotNull @JsonFormat(pattern = "yyyyMM") YearMonth month,

        @Nullable @DecimalMin("0.01") @Digits(integer = 10, fraction = 2)
        BigDecimal amount) {

    /** What is owed; asked of a posting that was found to say so. */
    BigDecimal owed() {
        return Objects.requireNonNull(amount);
    }

    /** What happened to the month. */
    enum Kind {
        /** 欠费. */
        OWED,
        /** 到账. */
        PAID
    }
}
