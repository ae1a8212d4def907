package io.renshetong.unit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.kernel.identity.CitizenId;
import io.renshetong.kernel.identity.CreditCode;
import io.renshetong.unit.Desk;
import io.renshetong.unit.UnitServiceTest;
import io.renshetong.unit.account.Accounts;
import io.renshetong.unit.account.PasswordHashing;
import io.renshetong.unit.register.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

@UnitServiceTest
class DemoSeedTests {
    @Autowired
    private DemoSeed seed;

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordHashing hashing;

    @Autowired
    private Environment environment;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Desk desk;

    @Test
    void entersEverythingOnceHoweverOftenItRuns() {
        List<Long> before = counts();
        seed.run(new DefaultApplicationArguments());
        assertThat(counts()).isEqualTo(before);
        assertThat(before.getFirst()).isEqualTo(10);
    }

    @Test
    void inventsUnitsWithValidCodes() {
        assertThat(DemoUnits.units()).allSatisfy(unit -> {
            var creditCode = CreditCode.parse(unit.creditCode);
            assertThat(creditCode.isValid()).isTrue();
            assertThat(creditCode.warnings()).isEmpty();
            assertThat(creditCode.orThrow().fitsUnitType(unit.unitType)).isTrue();
            assertThat(CitizenId.parse(
                                    Objects.requireNonNull(unit.representativeIdNumber)
                                            .clear(),
                                    LocalDate.now(clock))
                            .isValid())
                    .isTrue();
            assertThat(unit.paymentBankNo).startsWith(unit.paymentBankType).hasSize(12);
        });
    }

    @Test
    void givesTheProbeTheOnlyUnitNobodyElseSees() {
        var account = desk.signIn("probe", "Probe-secret-1").path("account");
        assertThat(account.path("units")).hasSize(1);
        assertThat(account.path("units").get(0).path("code").asString()).isEqualTo("430203999999");
        assertThat(account.path("permissions").toString()).contains("DECLARE", "CONFIRM");
        assertThat(jdbc.queryForObject("select count(*) from unit_grant where unit_code = '430203999999'", Long.class))
                .isOne();
    }

    @Test
    void takesOverANewProbePassword() {
        seeding(environment, "Probe-secret-2").run(new DefaultApplicationArguments());
        desk.signIn("probe", "Probe-secret-2");
        assertThat(desk.trySignIn("probe", "Probe-secret-1").status()).isEqualTo(401);
        seed.run(new DefaultApplicationArguments());
        desk.signIn("probe", "Probe-secret-1");
    }

    @Test
    void doesNothingOutsideTheDemo() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");
        seeding(production, "Probe-secret-3").run(new DefaultApplicationArguments());
        assertThat(desk.trySignIn("probe", "Probe-secret-3").status()).isEqualTo(401);
    }

    private DemoSeed seeding(Environment profile, String probePassword) {
        return new DemoSeed(units, accounts, hashing, profile, clock, Desk.PASSWORD, probePassword);
    }

    private List<Long> counts() {
        return List.of("unit", "unit_system").stream()
                .map(table -> Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Long.class)))
                .toList();
    }
}
