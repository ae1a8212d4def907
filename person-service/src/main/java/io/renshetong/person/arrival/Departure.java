package io.renshetong.person.arrival;

import io.renshetong.contract.DeclarationEffective;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who is not insured at a unit any more, whose data that unit therefore declares no longer.
 *
 * @param since the first day without
 */
record Departure(String unitCode, String number, LocalDate since) {
    /** Empty where the person stays insured there, or the event does not tell. */
    static Optional<Departure> of(DeclarationEffective event, DeclarationEffective.Effective one) {
        Object insuredAt = one.outcome() == null ? null : one.outcome().get("insuredAt");
        boolean left = insuredAt instanceof Collection<?> units && !units.contains(event.unitCode());
        return left
                ? Optional.of(new Departure(
                        event.unitCode(),
                        Objects.requireNonNull(one.subject().idNumber()),
                        LocalDate.parse(String.valueOf(one.payload().get("leftOn")))))
                : Optional.empty();
    }
}
