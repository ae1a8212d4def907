package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Side;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.export.InPortions;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of an administrator's unit tree, for looking up. */
@Component
class AccountDirectory {
    private static final int PORTION = 200;

    private final Administrators administrators;
    private final AccountMapper rows;
    private final AccountViews views;
    private final Audit audit;

    AccountDirectory(Administrators administrators, AccountMapper rows, AccountViews views, Audit audit) {
        this.administrators = administrators;
        this.rows = rows;
        this.views = views;
        this.audit = audit;
    }

    AccountView find(String id, Actor actor) {
        return views.of(administrators.within(id, administrators.of(actor), "READ_ACCOUNT"));
    }

    Page<AccountView> search(@Nullable String unit, @Nullable String text, PageAsk ask, Actor actor) {
        check(unit, actor);
        var scope = administrators.of(actor).scope();
        List<Account> found = rows.search(scope, unit, text, ask.offset(), ask.size());
        return new Page<>(views.of(found), rows.count(scope, unit, text), ask.page(), ask.size());
    }

    /** Refuses what a search would refuse. */
    void check(@Nullable String unit, Actor actor) {
        var scope = administrators.of(actor).scope();
        if (unit != null && !scope.contains(unit)) throw audit.foreign(actor, "READ_ACCOUNTS", "unit", unit);
    }

    /** Every account a search finds, read as it is consumed. */
    void each(@Nullable String unit, @Nullable String text, Actor actor, Consumer<AccountView> consumer) {
        check(unit, actor);
        InPortions<Account> portions =
                new InPortions<>(PORTION, portion -> views.of(portion).forEach(consumer));
        rows.each(administrators.of(actor).scope(), unit, text, account -> portions.accept(account.getResultObject()));
        portions.finish();
    }

    /** The roles the actor could give away. */
    List<AccountView.RoleView> grantable(Actor actor) {
        var own = administrators.of(actor).permissions();
        return Arrays.stream(Role.values())
                .filter(role -> role.side() == Side.UNIT && own.containsAll(role.permissions()))
                .map(views::role)
                .toList();
    }
}
