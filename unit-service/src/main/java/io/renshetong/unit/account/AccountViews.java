package io.renshetong.unit.account;

import io.renshetong.starter.problem.Messages;
import io.renshetong.unit.register.UnitSummary;
import io.renshetong.unit.register.Units;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts accounts into the words of the console, a page at a time. */
@Component
class AccountViews {
    private final Authorities authorities;
    private final Lockout lockout;
    private final Units units;
    private final Messages messages;

    AccountViews(Authorities authorities, Lockout lockout, Units units, Messages messages) {
        this.authorities = authorities;
        this.lockout = lockout;
        this.units = units;
        this.messages = messages;
    }

    AccountView of(Account account) {
        return of(List.of(account)).getFirst();
    }

    List<AccountView> of(List<Account> accounts) {
        Map<String, Grants> grants =
                authorities.grantsOf(accounts.stream().map(Account::id).toList());
        var locks = lockout.lockedUntil(accounts.stream().map(Account::login).toList());
        Map<String, String> names = names(accounts, grants);
        return accounts.stream()
                .map(account -> {
                    Grants granted = Objects.requireNonNull(grants.get(account.id()));
                    return new AccountView(
                            account.id(),
                            account.login(),
                            account.name(),
                            place(UnitGrant.of(Objects.requireNonNull(account.homeUnit())), names),
                            granted.roles().stream().sorted().map(this::role).toList(),
                            granted.units().stream()
                                    .map(unit -> place(unit, names))
                                    .toList(),
                            account.state(),
                            messages.get("account.state." + account.state()),
                            locks.get(account.login()),
                            account.mustChangePassword(),
                            account.lastSeenAt(),
                            account.createdAt(),
                            account.createdBy(),
                            account.version());
                })
                .toList();
    }

    AccountView.RoleView role(Role role) {
        return new AccountView.RoleView(role, messages.get("account.role." + role));
    }

    private static AccountView.Place place(UnitGrant unit, Map<String, String> names) {
        return new AccountView.Place(
                unit.code(), names.getOrDefault(unit.code(), unit.code()), unit.includesSubUnits(), unit.validUntil());
    }

    private Map<String, String> names(List<Account> accounts, Map<String, Grants> grants) {
        var codes = Stream.concat(
                        accounts.stream().map(account -> Objects.requireNonNull(account.homeUnit())),
                        grants.values().stream()
                                .flatMap(granted -> granted.units().stream())
                                .map(UnitGrant::code))
                .collect(Collectors.toSet());
        return units.summaries(codes).stream().collect(Collectors.toMap(UnitSummary::code, UnitSummary::name));
    }
}
