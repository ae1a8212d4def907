package io.renshetong.unit.register;

import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.crypto.Secret;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of units and the trees they form. */
@Component
public class Units {
    private final UnitMapper units;
    private final BlindIndex blindIndex;
    private final Clock clock;

    Units(UnitMapper units, BlindIndex blindIndex, Clock clock) {
        this.units = units;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(units.selectById(code));
    }

    public List<UnitSummary> summaries(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : units.summaries(codes);
    }

    /** The units named and everything below them, each once. */
    public List<UnitSummary> withSubUnits(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : units.withSubUnits(codes);
    }

    /** Holds the whole tree a unit belongs to until the transaction ends, so that changes in it come one after another. */
    @Transactional
    public String lockTreeOf(String code) {
        String top = code;
        for (String parent = units.parentOf(top); parent != null; parent = units.parentOf(top)) {
            top = parent;
        }
        units.lock(top);
        return top;
    }

    List<UnitSystem> systemsOf(String code) {
        return systemsOf(List.of(code));
    }

    List<UnitSystem> systemsOf(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : units.systemsOf(codes);
    }

    /** Enters a new unit with its registrations in the subsystems. */
    @Transactional
    public void enter(Unit unit, List<UnitSystem> systems) {
        unit.representativeIdIndex = index(unit.representativeIdNumber);
        unit.paymentAccountIndex = index(unit.paymentAccountNo);
        unit.payoutAccountIndex = index(unit.payoutAccountNo);
        unit.createdAt = clock.instant();
        unit.updatedAt = unit.createdAt;
        units.insert(unit);
        systems.forEach(units::insertSystem);
    }

    private @Nullable String index(@Nullable Secret secret) {
        return secret == null ? null : blindIndex.of(secret.clear());
    }
}
