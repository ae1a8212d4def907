package io.renshetong.kernel.parameter;

import io.renshetong.kernel.insurance.Insurance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value that holds in a region from one day to another, for one insurance or for all, with the document it comes
 * from. A demo value has not been checked against that document and must be shown as such.
 */
public record Parameter(
        String key,
        String region,
        @Nullable Insurance insurance,
        LocalDate from,
        @Nullable LocalDate to,
        String value,
        String unit,
        String source,
        boolean demo) {

    public Parameter {
        if (key.isBlank() || value.isBlank() || source.isBlank() || region.length() != 6) {
            throw new IllegalArgumentException("Incomplete parameter " + key);
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(key + " ends before it begins");
        }
    }

    /** Whether it holds on that day; both ends are included. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    boolean clashesWith(Parameter other) {
        return key.equals(other.key)
                && region.equals(other.region)
                && Objects.equals(insurance, other.insurance)
                && (to == null || !to.isBefore(other.from))
                && (other.to == null || !other.to.isBefore(from));
    }

    public BigDecimal number() {
        return new BigDecimal(value);
    }

    /** A whole number; fails on a fraction rather than cutting it off. */
    public int whole() {
        return number().intValueExact();
    }

    public boolean isOn() {
        return Boolean.parseBoolean(value);
    }

    /** The parts of a value separated by commas. */
    public List<String> list() {
        return List.of(value.split(","));
    }
}
