package io.renshetong.person.register;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** That a person is on the register of a unit, or was until a day. */
public record Membership(
        Long personId,
        String unitCode,
        LocalDate since,
        @Nullable LocalDate until) {
    /** The one that counts comes last: present before former, then the newest. */
    static final Comparator<Membership> BY_WEIGHT = Comparator.comparing(Membership::current)
            .thenComparing(Membership::since)
            .thenComparing(Membership::unitCode);

    public boolean current() {
        return until == null;
    }
}
