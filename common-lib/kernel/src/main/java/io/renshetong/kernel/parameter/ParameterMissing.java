package io.renshetong.kernel.parameter;

import io.renshetong.kernel.Finding;
import java.time.LocalDate;

/** Nothing is published for this place and day, so nothing can be reckoned; a default would be a guess. */
public final class ParameterMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Finding finding;

    ParameterMissing(String key, String region, LocalDate on) {
        super("%s has no value in %s on %s".formatted(key, region, on));
        this.finding = Finding.of("parameter.missing");
    }

    /** What the window shows. */
    public Finding finding() {
        return finding;
    }
}
