package io.renshetong.enrollment.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.ledger.Postings;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** 1.3 参保信息: what other services are told of a participation and of what was paid for it. */
@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class, Postings.class})
class LookupTests {
    private static final String HERE = "430203000101";
    private static final String THERE = "430203000201";

    @Autowired
    Caller caller;

    @Autowired
    RegisterOfTests register;

    @Autowired
    Postings ledger;

    @Autowired
    InsuredNumbers numbers;

    private String number;

    @BeforeEach
    void insureSomebody() {
        number = Numbers.of(LocalDate.of(1991, 5, 6));
        register.enter(number);
        register.joins(number, HERE, Insurance.MEDICAL, Insurance.INJURY);
        ledger.keep(
                Postings.payments(HERE, number, "310", Postings.NOON, YearMonth.of(2026, 9)),
                Postings.payments(THERE, number, "410", Postings.NOON));
    }

    private JsonNode insurances(String unit, LocalDate asOf) {
        Map<String, Object> question = new HashMap<>();
        question.put("persons", List.of(Map.of("personId", "1", "fingerprint", numbers.fingerprint(number))));
        question.put("asOf", asOf);
        return caller.as(TestTokens.operator(unit))
                .post("/participations/lookup", question)
                .json()
                .path("persons")
                .path(0)
                .path("insurances");
    }

    @Test
    void tellsWhatWasPaidAtTheUnitOfTheParticipation() {
        JsonNode medical = insurances(HERE, null).path(0);
        assertThat(medical.path("firstPaidMonth").asString()).isEqualTo("202501");
        assertThat(medical.path("lastPaidMonth").asString()).isEqualTo("202608");
        assertThat(medical.path("contributedMonths").asInt()).isEqualTo(20);
        assertThat(medical.path("arrearsMonths").toString()).isEqualTo("[\"202609\"]");
        assertThat(medical.path("arrearsAmount").decimalValue()).isEqualByComparingTo("516.96");
        assertThat(insurances(HERE, null).path(1).path("contributedMonths").isNull())
                .isTrue();
        assertThat(insurances(THERE, null)).isEmpty();
    }

    @Test
    void doesNotTellTodaysPaymentsOfAnotherDay() {
        assertThat(insurances(HERE, RegisterOfTests.BEGUN.plusDays(1))
                        .path(0)
                        .path("contributedMonths")
                        .isNull())
                .isTrue();
    }
}
