package io.renshetong.declaration.sheet;

import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;

/** How large a file may be. */
public record SheetLimits(long bytes, int rows) {
    /** As the parameters of the country say. */
    public static SheetLimits of(Parameters parameters, LocalDate today) {
        return new SheetLimits(
                Long.parseLong(parameters
                        .require("import.max-bytes", Parameters.NATION, null, today)
                        .value()),
                Integer.parseInt(parameters
                        .require("import.max-rows", Parameters.NATION, null, today)
                        .value()));
    }
}
