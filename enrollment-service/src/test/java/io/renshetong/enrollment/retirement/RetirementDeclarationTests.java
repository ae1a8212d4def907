package io.renshetong.enrollment.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.LeavingContract;
import io.renshetong.testkit.Caller.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetirementDeclarationTests extends LeavingContract {
    @Override
    protected String type() {
        return "retirement";
    }

    @Override
    protected String reason() {
        return "6501";
    }

    @Override
    protected String freshRef() {
        return insuredHere(LocalDate.of(1965, 1, 6));
    }

    @Override
    protected Map<String, Object> usual() {
        Map<String, Object> row = new HashMap<>(super.usual());
        row.remove("changeReason");
        row.putAll(Map.of("unemployment", "1", "retirementKind", "411"));
        row.put("retiredOn", today().minusDays(10).toString());
        return row;
    }

    @Override
    protected Map<String, Object> badValues() {
        return Map.of("leftOn", "2999-01-01", "retirementKind", "999");
    }

    @Test
    void refusesToLeaveBeforeRetiring() {
        Answer answer = save(freshRef(), Map.of("leftOn", today().minusDays(11).toString()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("code").asString()).isEqualTo("retirement.left-before-retiring");
            assertThat(error.path("pointer").asString()).endsWith("/leftOn");
        });
    }

    @Test
    void letsSomebodyLeaveOnTheDayOfRetiring() {
        assertThat(save(freshRef(), Map.of("leftOn", today().minusDays(10).toString()))
                        .status())
                .isLessThan(300);
    }
}
