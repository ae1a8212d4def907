package io.renshetong.unit.session;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Open;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.unit.account.Account;
import io.renshetong.unit.account.Accounts;
import io.renshetong.unit.account.Authorities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "me", description = "当前账号")
class MeController {
    private final Accounts accounts;
    private final Authorities authorities;

    MeController(Accounts accounts, Authorities authorities) {
        this.accounts = accounts;
        this.authorities = authorities;
    }

    @GetMapping("/me")
    @Open
    @Operation(summary = "当前账号、权限与单位范围")
    SignedInAccount me(Actor actor, @AuthenticationPrincipal @Parameter(hidden = true) Jwt token) {
        Account account = accounts.find(actor.id()).filter(Account::isActive).orElseThrow(Refusal::unauthenticated);
        return SignedInAccount.of(authorities.of(account), Objects.requireNonNull(token.getExpiresAt()));
    }
}
