package io.renshetong.center.preaudit;

import java.util.Optional;

/** One thing the centre looks at by itself; looks at one row and asks nobody. */
@FunctionalInterface
interface PreAuditRule {
    Optional<Finding> look(FiledRow row);

    static Optional<Finding> nothing() {
        return Optional.empty();
    }

    /** A person has to look. */
    static Optional<Finding> yellow(String code, String field, String reasonCode) {
        return Optional.of(new Finding(code, Light.YELLOW, field, reasonCode));
    }

    /** It has to be returned. */
    static Optional<Finding> red(String code, String field, String reasonCode) {
        return Optional.of(new Finding(code, Light.RED, field, reasonCode));
    }
}
