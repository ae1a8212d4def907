package io.renshetong.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is said beside a declared value that does not count as it stands; asks nobody. */
@FunctionalInterface
public interface Remark<P extends Record> {
    /**
     * Empty where the value counts as declared.
     *
     * @param day the day the unit confirmed it, by which its effect goes; today, as long as it has not
     */
    Optional<Said> on(P row, String unitCode, LocalDate day);

    /**
     * The words, by their code.
     *
     * @param code of a message under {@code remark.<code>}
     */
    record Said(String code, List<Object> arguments) {
        public static Said of(String code, Object... arguments) {
            return new Said(code, List.of(arguments));
        }
    }
}
