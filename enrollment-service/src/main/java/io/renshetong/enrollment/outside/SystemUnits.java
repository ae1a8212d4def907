package io.renshetong.enrollment.outside;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.Subsystem;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How units stand in the subsystems, where each has an id of its own; as far as unit-service can be reached. */
public class SystemUnits {
    private static final String PAYING = "1";

    private final UnitClient client;

    SystemUnits(UnitClient client) {
        this.client = client;
    }

    /** All of these units in one call; empty when unit-service is away. */
    public Optional<Registered> of(Collection<String> unitCodes) {
        return unitCodes.isEmpty()
                ? Optional.of(new Registered(List.of()))
                : Optional.ofNullable(client.systems(new UnitClient.Question(Set.copyOf(unitCodes)))
                                .systems())
                        .map(Registered::new);
    }

    /** What unit-service said. */
    public static final class Registered {
        private final Map<Subsystem, Map<String, String>> unitsById = new EnumMap<>(Subsystem.class);
        private final Map<Subsystem, Set<String>> paying = new EnumMap<>(Subsystem.class);

        Registered(List<UnitClient.Registration> registrations) {
            registrations.forEach(one -> Insurance.ofCode(one.insurance()).ifPresent(insurance -> {
                unitsById
                        .computeIfAbsent(insurance.subsystem(), any -> new HashMap<>())
                        .put(one.systemUnitId(), one.unitCode());
                if (PAYING.equals(one.participationState())) {
                    paying.computeIfAbsent(insurance.subsystem(), any -> new HashSet<>())
                            .add(one.unitCode());
                }
            }));
        }

        /** 单位在该险种正常参保 (AAB051 = 1). */
        public boolean takesPart(String unitCode, Insurance insurance) {
            return paying.getOrDefault(insurance.subsystem(), Set.of()).contains(unitCode);
        }

        /** The unit known by this id in the subsystem of an insurance, if it is one of those asked for. */
        public Optional<String> unitCode(Insurance insurance, String systemUnitId) {
            return Optional.ofNullable(
                    unitsById.getOrDefault(insurance.subsystem(), Map.of()).get(systemUnitId));
        }
    }
}
