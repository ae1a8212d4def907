package io.renshetong.unit.account;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.unit.register.UnitSummary;
import io.renshetong.unit.register.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may grant what: nobody more than they have themselves, and no unit is ever left without an administrator. */
@Component
class GrantRules {
    private final Authorities authorities;
    private final GrantMapper grants;
    private final Units units;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    GrantRules(Authorities authorities, GrantMapper grants, Units units, Messages messages, Audit audit, Clock clock) {
        this.authorities = authorities;
        this.grants = grants;
        this.units = units;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses grants that make no sense in themselves. */
    void check(Grants wanted) {
        LocalDate today = LocalDate.now(clock);
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < wanted.units().size(); index++) {
            UnitGrant unit = wanted.units().get(index);
            if (!seen.add(unit.code())) errors.add(error("#/units/" + index + "/code", "account.grant.twice"));
            if (!unit.isValidOn(today)) errors.add(error("#/units/" + index + "/validUntil", "account.grant.expired"));
        }
        if (!errors.isEmpty())
            throw Refusal.unprocessable("FIELDS_REFUSED", null).with(errors);
    }

    /** Refuses grants beyond the administrator's own, in what, where or how long. */
    void allow(Administrator administrator, Grants wanted) {
        for (UnitGrant unit : wanted.units()) {
            if (!administrator.scope().contains(unit.code()))
                throw audit.foreign(administrator.actor(), "GRANT", "unit", unit.code());
            if (!isWithin(administrator.grants(), unit)) throw exceeds(administrator, unit.code());
        }
        if (!administrator.permissions().containsAll(Role.permissionsOf(wanted.roles())))
            throw exceeds(administrator, wanted.inWords());
    }

    /**
     * Refuses to leave a unit without an active administrator that this account has administered so far.
     *
     * @param after what it is to have from now on, nothing when it is switched off
     */
    void leaveNoUnitAlone(Account account, Grants before, @Nullable Grants after) {
        Set<String> lost = administered(before);
        if (after != null) lost.removeAll(administered(after));
        if (lost.isEmpty() || !account.isActive() || account.homeUnit() == null) return;
        Set<String> alone = new HashSet<>(lost);
        alone.removeAll(codes(authorities.scope(othersAround(account))));
        if (alone.isEmpty()) return;
        String names = units.summaries(alone).stream()
                .sorted(Comparator.comparing(UnitSummary::code))
                .map(UnitSummary::name)
                .collect(Collectors.joining("、"));
        throw Refusal.conflict("LAST_ADMIN", messages.get("account.last-admin", names));
    }

    private List<UnitGrant> othersAround(Account account) {
        Set<String> tree = codes(units.withSubUnits(List.of(units.lockTreeOf(home(account)))));
        return grants.otherAdministrators(account.id(), tree).stream()
                .map(row -> new UnitGrant(row.unitCode(), row.includesSubUnits(), row.validUntil()))
                .toList();
    }

    private static String home(Account account) {
        return Objects.requireNonNull(account.homeUnit());
    }

    private Set<String> administered(Grants granted) {
        return granted.administers() ? codes(authorities.scope(granted.units())) : new HashSet<>();
    }

    /** A right to the sub-units of the future needs the same right, not just all sub-units of today. */
    private boolean isWithin(Grants own, UnitGrant wanted) {
        LocalDate today = LocalDate.now(clock);
        return own.units().stream()
                .filter(grant -> grant.isValidOn(today))
                .filter(grant -> grant.validUntil() == null
                        || wanted.validUntil() != null && !wanted.validUntil().isAfter(grant.validUntil()))
                .anyMatch(grant -> grant.includesSubUnits()
                        ? codes(units.withSubUnits(List.of(grant.code()))).contains(wanted.code())
                        : grant.code().equals(wanted.code()) && !wanted.includesSubUnits());
    }

    private FieldError error(String pointer, String code) {
        return FieldError.error(pointer, code, messages.get(code));
    }

    private Refusal exceeds(Administrator administrator, String wanted) {
        audit.record(AuditEntry.denied(administrator.actor(), "GRANT", "account", null, "GRANT_EXCEEDS_OWN")
                .saying(wanted));
        return Refusal.of(HttpStatus.FORBIDDEN, "GRANT_EXCEEDS_OWN", null);
    }

    private static Set<String> codes(List<UnitSummary> units) {
        return units.stream().map(UnitSummary::code).collect(Collectors.toCollection(HashSet::new));
    }
}
