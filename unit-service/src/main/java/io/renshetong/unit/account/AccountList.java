package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.export.ExportColumn;
import io.renshetong.starter.export.ListExport;
import io.renshetong.starter.export.RowSink;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of an administrator's unit tree as a workbook. */
@Component
class AccountList implements ListExport<AccountList.Filter> {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final AccountDirectory directory;
    private final Messages messages;
    private final Clock clock;

    AccountList(AccountDirectory directory, Messages messages, Clock clock) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** Conditions of the list; what is absent does not restrict. */
    record Filter(@Nullable String unit, @Nullable String text) {
        @Nullable
        String unitOrNull() {
            return unit == null || unit.isBlank() ? null : unit;
        }

        @Nullable
        String textOrNull() {
            return text == null || text.isBlank() ? null : text;
        }
    }

    @Override
    public String list() {
        return "accounts";
    }

    @Override
    public Class<Filter> filter() {
        return Filter.class;
    }

    @Override
    public Set<Permission> needs() {
        return Set.of(Permission.EXPORT, Permission.GRANT);
    }

    @Override
    public boolean masks() {
        return false;
    }

    @Override
    public List<ExportColumn> columns() {
        return Stream.of("name", "login", "state", "roles", "unit", "units", "lastSeenAt")
                .map(key -> ExportColumn.text(key, messages.get("account.export." + key)))
                .toList();
    }

    @Override
    public void check(Filter filter, Actor actor) {
        directory.check(filter.unitOrNull(), actor);
    }

    @Override
    public void rows(Filter filter, Actor actor, boolean clear, RowSink sink) {
        directory.each(
                filter.unitOrNull(),
                filter.textOrNull(),
                actor,
                account -> sink.row(
                        account.name(),
                        account.login(),
                        state(account),
                        account.roles().stream()
                                .map(AccountView.RoleView::label)
                                .toList(),
                        account.unit().name(),
                        account.units().stream().map(this::place).toList(),
                        account.lastSeenAt()));
    }

    private List<String> state(AccountView account) {
        List<String> state = new ArrayList<>();
        Instant locked = account.lockedUntil();
        boolean isLocked = locked != null && locked.isAfter(clock.instant());
        state.add(isLocked ? messages.get("account.export.locked", MINUTE.format(locked)) : account.stateLabel());
        if (!isLocked && account.mustChangePassword() && account.state() == AccountState.ACTIVE)
            state.add(messages.get("account.export.must-change"));
        return state;
    }

    private String place(AccountView.Place place) {
        String subUnits = place.includesSubUnits() ? messages.get("account.export.sub-units") : "";
        String until = place.validUntil() == null ? "" : messages.get("account.export.until", place.validUntil());
        return place.name() + subUnits + until;
    }
}
