package io.renshetong.unit.session;

import io.renshetong.starter.actor.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tokens")
@Open(Open.To.EVERYONE)
@Tag(name = "tokens", description = "登录、续期、退出")
class TokenController {
    private final SignIn signIn;
    private final Tokens tokens;

    TokenController(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    /** Login and password. */
    record Credentials(
            @NotBlank @Size(max = 64) String login,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }

    /** What renews or ends a session. */
    record Refresh(@NotBlank @Size(max = 100) String refreshToken) {
        @Override
        public String toString() {
            return "Refresh[***]";
        }
    }

    @PostMapping
    @Operation(summary = "登录，换取令牌")
    ResponseEntity<TokenAnswer> signIn(@RequestBody @Valid Credentials shown, HttpServletRequest request) {
        return unstored(signIn.signIn(shown.login(), shown.password(), request.getRemoteAddr()));
    }

    @PostMapping("/refresh")
    @Operation(summary = "续期；旧的续期令牌随即作废")
    ResponseEntity<TokenAnswer> renew(@RequestBody @Valid Refresh shown) {
        return unstored(tokens.renew(shown.refreshToken()));
    }

    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出登录")
    void revoke(@RequestBody @Valid Refresh shown) {
        tokens.revoke(shown.refreshToken());
    }

    private static ResponseEntity<TokenAnswer> unstored(TokenAnswer answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
