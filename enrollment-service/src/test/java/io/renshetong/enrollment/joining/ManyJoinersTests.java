package io.renshetong.enrollment.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.declaration.Effect.Effective;
import io.renshetong.enrollment.declared.Bearer;
import io.renshetong.enrollment.declared.Choice;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.crypto.Secret;
import io.renshetong.testkit.ServiceTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 5,000 joins of one decision come in tens of five hundred; each costs a handful of statements, not one per person. */
@ServiceTest(broker = false)
class ManyJoinersTests {
    private static final LocalDate ON = LocalDate.of(2026, 11, 1);

    @Autowired
    Participations participations;

    @Autowired
    InsuredNumbers numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void areInsuredInAFewStatementsPerFiveHundred() {
        JoiningEffect<Joining> effect = new JoiningEffect<>(
                participations, numbers, Parameters.load(), new JoiningEffect.Kind("11", "6101"), this::insured);
        long before = statements();
        for (int from = 0; from < 5_000; from += 500) {
            List<Effective<Joining>> declarations =
                    IntStream.range(from, from + 500).mapToObj(this::effective).toList();
            transaction.executeWithoutResult(
                    status -> assertThat(effect.applied(declarations)).hasSize(500));
        }
        assertThat(statements() - before).isLessThan(400);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM participation WHERE active = 1", Integer.class))
                .isEqualTo(25_000);
    }

    private Effective<Joining> effective(int n) {
        Joining row = new Joining(
                new Bearer("08", "E%08d".formatted(n), "张三"),
                new Choice("1", "1", "1"),
                new JoiningTerms(ON, YearMonth.of(2026, 12), new BigDecimal("5200.00"), "10", "1", null),
                new Job(null, null, null),
                null);
        return new Effective<>(
                "4302033120261101%06d".formatted(n), 1, null, "430203000101", null, row, Set.of(), ON, ON);
    }

    private Insured insured(Joining row, String key) {
        return new Insured(
                key,
                "08",
                Objects.requireNonNull(Secret.of(row.idNumber())),
                "张三",
                "1",
                LocalDate.of(1990, 1, 1),
                null);
    }

    private long statements() {
        return Long.parseLong(jdbc.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'")
                .get("Value")
                .toString());
    }
}
