package io.renshetong.center.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.LedgerPosted;
import io.renshetong.contract.Topics;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.ServiceTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo is not on here: its seed is run by the tests, with the profile set for it alone. */
@ServiceTest
class DemoLedgerTests {
    @Autowired
    DemoLedger demo;

    @Autowired
    ConfigurableEnvironment environment;

    @Autowired
    JdbcTemplate jdbc;

    private void seed() {
        environment.addActiveProfile("demo");
        try {
            demo.run(new DefaultApplicationArguments());
        } finally {
            environment.setActiveProfiles(Set.of(environment.getActiveProfiles()).stream()
                    .filter(profile -> !profile.equals("demo"))
                    .toArray(String[]::new));
        }
    }

    @Test
    void tellsWhatEverybodyPaidWhoOwesAndWhoIsInjuredOnce() {
        List.of("desk_payment", "desk_payment_month", "desk_injury")
                .forEach(table -> jdbc.update("DELETE FROM " + table));
        try (EventProbe probe = EventProbe.on(Topics.LEDGER)) {
            seed();
            int entries = count("desk_payment");
            seed();
            assertThat(count("desk_payment")).isEqualTo(entries).isGreaterThan(6_000);
            List<LedgerPosted> events = probe.await(20, LedgerPosted.class);
            assertThat(events).allSatisfy(event -> assertThat(event.payments()).hasSizeLessThanOrEqualTo(500));
        }
        assertThat(jdbc.queryForList(
                        "SELECT arrears_months FROM desk_payment WHERE owing = 1 ORDER BY insurance DESC",
                        String.class))
                .hasSize(2)
                .first()
                .asString()
                .hasSize(13);
        assertThat(jdbc.queryForList("SELECT stage FROM desk_injury", String.class))
                .containsExactly("RECOVERING");
    }

    private int count(String table) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return count == null ? 0 : count;
    }
}
