package io.renshetong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

@GatewayTest
class SessionTests {

    @LocalServerPort
    int port;

    WebTestClient browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @Test
    void aLoginBecomesTwoCookiesAndTheTokensStayInside() {
        browser.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"login\":\"operator01\",\"password\":\"right\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .valueEquals("rst_access", "access-1")
                .expectCookie()
                .httpOnly("rst_access", true)
                .expectCookie()
                .sameSite("rst_access", "Strict")
                .expectCookie()
                .path("rst_access", "/api")
                .expectCookie()
                .secure("rst_access", false)
                .expectCookie()
                .path("rst_refresh", "/api/session")
                .expectCookie()
                .httpOnly("rst_refresh", true)
                .expectBody()
                .jsonPath("$.login")
                .isEqualTo("operator01")
                .jsonPath("$.accessToken")
                .doesNotExist();
    }

    @Test
    void aRefusedLoginSaysWhyAndSetsNothing() {
        browser.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"login\":\"operator01\",\"password\":\"locked\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(423)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectCookie()
                .doesNotExist("rst_access")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ACCOUNT_LOCKED");
    }

    @Test
    void aLoginThatIsNotJsonIsRefusedSoThatNoForeignFormCanSendIt() {
        browser.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("login=operator01&password=right")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void whoAmIFollowsTheCookie() {
        browser.get()
                .uri("/api/session")
                .cookie("rst_access", "access-1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("张三");
        browser.get()
                .uri("/api/session")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED")
                .jsonPath("$.detail")
                .isEqualTo("您尚未登录或登录已过期，请重新登录。");
    }

    @Test
    void aRefreshGivesNewCookies() {
        browser.post()
                .uri("/api/session/refresh")
                .cookie("rst_refresh", "refresh-1-single")
                .header("X-Requested-With", "renshetong")
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .valueEquals("rst_access", "access-2")
                .expectCookie()
                .valueEquals("rst_refresh", "refresh-2");
    }

    @Test
    void aSpentRefreshTokenEndsTheSession() {
        browser.post()
                .uri("/api/session/refresh")
                .cookie("rst_refresh", "spent")
                .header("X-Requested-With", "renshetong")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectCookie()
                .valueEquals("rst_access", "")
                .expectCookie()
                .maxAge("rst_refresh", Duration.ZERO);
    }

    @Test
    void tabsThatRefreshTogetherAskOnce() {
        long before = Suite.UNIT.count("/tokens/refresh");
        WebClient tab = WebClient.create("http://127.0.0.1:" + port);
        var statuses = Flux.range(0, 8)
                .flatMap(i -> tab.post()
                        .uri("/api/session/refresh")
                        .cookie("rst_refresh", "refresh-1-shared")
                        .header("X-Requested-With", "renshetong")
                        .exchangeToMono(answer -> answer.releaseBody()
                                .thenReturn(answer.statusCode().value())))
                .collectList()
                .block();
        assertThat(statuses).hasSize(8).containsOnly(200);
        assertThat(Suite.UNIT.count("/tokens/refresh") - before).isEqualTo(1);
    }

    @Test
    void aLogoutRevokesAndClears() {
        long before = Suite.UNIT.count("/tokens/revoke");
        browser.delete()
                .uri("/api/session")
                .cookie("rst_access", "access-1")
                .cookie("rst_refresh", "refresh-1")
                .header("X-Requested-With", "renshetong")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge("rst_access", Duration.ZERO)
                .expectCookie()
                .maxAge("rst_refresh", Duration.ZERO);
        assertThat(Suite.UNIT.count("/tokens/revoke") - before).isEqualTo(1);
    }

    @Test
    void aPasswordIsChangedAsTheAccountOfTheCookie() {
        browser.post()
                .uri("/api/session/password")
                .cookie("rst_access", "access-1")
                .header("X-Requested-With", "renshetong")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"current\":\"a\",\"next\":\"b\"}")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(Suite.UNIT.last().header("Authorization")).containsExactly("Bearer access-1");
    }

    @Test
    void noCookieActsWithoutTheMarkOfOurPages() {
        for (String path : new String[] {"/api/session/refresh", "/api/session/password"}) {
            browser.post()
                    .uri(path)
                    .cookie("rst_access", "access-1")
                    .cookie("rst_refresh", "refresh-1")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{}")
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("CSRF");
        }
    }
}
