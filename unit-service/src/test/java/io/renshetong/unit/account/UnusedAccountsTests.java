package io.renshetong.unit.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.unit.Desk;
import io.renshetong.unit.SteppingClock;
import io.renshetong.unit.UnitServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Puts every account out of use, so its context is not shared. */
@UnitServiceTest
@TestPropertySource(properties = "rst.accounts.unused-after=80d")
@DirtiesContext
class UnusedAccountsTests {
    @Autowired
    private Desk desk;

    @Autowired
    private UnusedAccounts unusedAccounts;

    @Autowired
    private SteppingClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void switchesOffWhoHasNotComeForLongButNotTheLastAdministrator() {
        clock.step(Duration.ofDays(81));
        assertThat(desk.trySignIn("viewer01", Desk.PASSWORD).code()).isEqualTo("ACCOUNT_DISABLED");
        unusedAccounts.sweep();
        assertThat(stateOf("operator02")).isEqualTo("UNUSED");
        assertThat(stateOf("center01")).isEqualTo("UNUSED");
        assertThat(stateOf("admin02")).isEqualTo("ACTIVE");
        assertThat(desk.signIn("admin02")
                        .path("account")
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(desk.audited("DISABLE_ACCOUNT", "DONE")).isPositive();
    }

    private String stateOf(String login) {
        return String.valueOf(jdbc.queryForObject("select state from account where login = ?", String.class, login));
    }
}
