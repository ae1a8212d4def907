package io.renshetong.unit.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a unit in one subsystem, where it has an id of its own.
 *
 * @param insurance 310 medical, 410 injury, 210 unemployment
 * @param systemUnitId the unit id in that subsystem (AAB001)
 * @param joinedOn since when the unit takes part (AAB050)
 * @param participationState 0 none, 1 paying, 2 paused, 3 ended (AAB051)
 */
public record UnitSystem(
        String unitCode,
        String insurance,
        String systemUnitId,
        @Nullable LocalDate joinedOn,
        String participationState) {}
