package io.renshetong.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Topics;
import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.EventProbe;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What types share by which somebody insured here leaves, for a reason and on a day. */
public abstract class LeavingContract extends StaffChangeContract {
    private static final Insurance[] THREE = {Insurance.MEDICAL, Insurance.INJURY, Insurance.UNEMPLOYMENT};

    protected abstract String reason();

    @Override
    protected String freshRef() {
        return insuredHere(LocalDate.of(1991, 5, 6));
    }

    protected String insuredHere(LocalDate born) {
        String number = Numbers.of(born);
        register.enter(number);
        register.joins(number, UNIT, THREE);
        return number;
    }

    @Override
    protected Map<String, Object> usual() {
        Map<String, Object> row = new HashMap<>();
        row.put("medical", "1");
        row.put("injury", "1");
        row.put("changeReason", reason());
        row.put("leftOn", today().toString());
        return row;
    }

    /** Leaves on another day each time. */
    @Override
    protected Map<String, Object> goodValues(int number) {
        return Map.of("leftOn", today().minusDays(number).toString());
    }

    @Override
    protected Map<String, Object> badValues() {
        return Map.of("leftOn", "2999-01-01", "changeReason", "9999");
    }

    @Override
    protected void changeInRegister(String ref) {
        register.leaves(ref, UNIT, LocalDate.of(2026, 3, 1), "6399", Insurance.MEDICAL);
    }

    /** The form handed in with it names both, before the centre has decided anything. */
    @Test
    void tellsTheNumberAndTheBaseOfWhoLeaves() {
        String ref = freshRef();
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            String no = confirmed(ref, goodValues(1));
            Declared declared = probe.await(1, DeclarationSubmission.class).stream()
                    .flatMap(event -> ((DeclarationSubmission.Confirmed) event).declarations().stream())
                    .filter(one -> one.no().equals(no))
                    .findFirst()
                    .orElseThrow();
            assertThat(declared.subject().personNo()).isEqualTo(NeighboursOfTests.personNo(ref));
            assertThat(declared.present())
                    .extractingByKey("participations", InstanceOfAssertFactories.list(Map.class))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(span ->
                            assertThat(span).containsEntry("unitCode", UNIT).containsEntry("contributionBase", 5000.0));
        }
    }

    @Override
    protected Object inRegister(String ref, String field) {
        return register.history(ref).at(UNIT, Insurance.MEDICAL).orElseThrow().since();
    }
}
