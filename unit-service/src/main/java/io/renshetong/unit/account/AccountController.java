package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Needs;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.page.PageAsk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/accounts")
@Needs(Permission.GRANT)
@Tag(name = "accounts", description = "本单位及子单位的账号与授权")
class AccountController {
    private final AccountDirectory directory;
    private final AccountAdministration administration;
    private final AccountAccess access;

    AccountController(AccountDirectory directory, AccountAdministration administration, AccountAccess access) {
        this.directory = directory;
        this.administration = administration;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "账号列表")
    Page<AccountView> list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            Actor actor) {
        return directory.search(unit, text, PageAsk.of(page, size), actor);
    }

    @GetMapping("/roles")
    @Operation(summary = "可授予的角色")
    List<AccountView.RoleView> roles(Actor actor) {
        return directory.grantable(actor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "账号详情")
    AccountView one(@PathVariable String id, Actor actor) {
        return directory.find(id, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "新建账号，返回一次性初始密码")
    AccountView.WithPassword open(@RequestBody @Valid NewAccount wanted, Actor actor) {
        return administration.open(wanted, actor);
    }

    @PutMapping("/{id}")
    @Operation(summary = "修改姓名、角色和授权单位")
    AccountView change(@PathVariable String id, @RequestBody @Valid AccountChange wanted, Actor actor) {
        return administration.change(id, wanted, actor);
    }

    @PostMapping("/{id}/unlock")
    @Operation(summary = "解除登录锁定")
    AccountView unlock(@PathVariable String id, Actor actor) {
        return access.unlock(id, actor);
    }

    @PostMapping("/{id}/disable")
    @Operation(summary = "停用账号")
    AccountView disable(@PathVariable String id, Actor actor) {
        return access.disable(id, actor);
    }

    @PostMapping("/{id}/enable")
    @Operation(summary = "启用账号")
    AccountView enable(@PathVariable String id, Actor actor) {
        return access.enable(id, actor);
    }

    @PostMapping("/{id}/password-reset")
    @Operation(summary = "重置密码，返回一次性密码")
    AccountView.WithPassword resetPassword(@PathVariable String id, Actor actor) {
        return access.resetPassword(id, actor);
    }
}
