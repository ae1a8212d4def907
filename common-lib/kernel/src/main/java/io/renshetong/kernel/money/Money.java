package io.renshetong.kernel.money;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount in yuan with two decimals, rounded half up wherever rounding is needed. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final Pattern DECIMAL = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final int LONGEST_AMOUNT = 10;

    /** Rounds to the fen. */
    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money of(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    /** Reads an amount as typed, thousands separated or not; refuses what a column N(12,2) cannot hold exactly. */
    public static Checked<Money> parse(@Nullable String text) {
        String clean = CleanText.of(text);
        if (!DECIMAL.matcher(clean).matches()) {
            return Checked.invalid("money.shape");
        }
        BigDecimal amount = new BigDecimal(clean.replace(",", ""));
        if (amount.stripTrailingZeros().scale() > 2) {
            return Checked.invalid("money.decimals");
        }
        return amount.precision() - amount.scale() > LONGEST_AMOUNT
                ? Checked.invalid("money.too-large")
                : Checked.valid(new Money(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** This amount at a rate, such as a contribution base at 0.08, rounded to the fen. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor));
    }

    /** Rounded to whole yuan, as contribution bases are. */
    public Money toWholeYuan() {
        return new Money(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** Raised to the floor or lowered to the cap, as a wage becomes a contribution base. */
    public Money between(Money floor, Money cap) {
        if (floor.compareTo(cap) > 0) {
            throw new IllegalArgumentException("Floor above cap");
        }
        return compareTo(floor) < 0 ? floor : compareTo(cap) > 0 ? cap : this;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** With thousands separators, for people. */
    public String formatted() {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** Plain, for files and messages between programs. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
