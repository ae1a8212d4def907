package io.renshetong.unit.account;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "me", description = "当前账号")
class PasswordController {
    private final PasswordChange change;

    PasswordController(PasswordChange change) {
        this.change = change;
    }

    /** The password of today and the one to come. */
    record NewPassword(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String next) {
        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }

    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Open
    @Operation(summary = "修改自己的密码；其它登录随之失效")
    void change(@RequestBody @Valid NewPassword wanted, Actor actor) {
        change.change(actor, wanted.current(), wanted.next());
    }
}
