package io.renshetong.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Topics;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.time.CalendarText;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.Exported;
import io.renshetong.testkit.TestTokens;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What types share by which somebody becomes insured: declared with a wage, proved by the documents of joining. */
public abstract class JoiningContract extends StaffChangeContract {
    @Override
    protected List<String> proofs() {
        return Documents.OF_JOINING;
    }

    @Override
    protected Map<String, Object> usual() {
        return joining();
    }

    /** Declares another wage each time. */
    @Override
    protected Map<String, Object> goodValues(int number) {
        return Map.of("wage", "520%d.00".formatted(number));
    }

    @Override
    protected Map<String, Object> badValues() {
        return Map.of("wage", "-1", "enrolledOn", "2020-01-01");
    }

    @Test
    void exportsTheWageAsANumberAndTheMonthAsItIsRead() {
        String no = no(save(freshRef(), goodValues(1)));
        Exported list =
                Exported.by(caller.as(TestTokens.admin(UNIT)), "declarations", Map.of("filter", Map.of("no", no)));
        assertThat(list.column("申报工资")).containsExactly("5201.00");
        assertThat(list.numbers()).contains("申报工资");
        assertThat(list.column("缴费起始年月")).containsExactly(CalendarText.shownMonth(openMonth()));
    }

    @Test
    void saysBesideAClosedMonthWhichOneTheRegisterCountsFrom() {
        YearMonth closed = YearMonth.from(today().minusDays(1));
        String counts = CalendarText.shownMonth(openMonth());
        String ref = freshRef();
        Map<String, Object> asked = new HashMap<>(
                asked(ref, Map.of("contributionStart", closed.toString().replace("-", ""))));
        asked.put("acknowledged", List.of("enrollment.start-moved"));
        String no = no(operator.once().post("/declarations/" + type(), asked));
        assertThat(remark(detail(no).path("changes"))).isEqualTo("超期顺延至 " + counts);

        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            confirm(confirmer.once(), no);
            assertThat(told(probe, no).remarks()).containsExactly(Map.entry("contributionStart", "超期顺延至 " + counts));
        }
        center.passes(no, 1);
        awaitStatus(no, "EFFECTIVE");
        assertThat(register.history(ref)
                        .at(UNIT, Insurance.MEDICAL)
                        .orElseThrow()
                        .terms()
                        .contributionStart())
                .hasToString(counts);
        String address = "/declarations/" + type() + "/" + no + "/changes";
        assertThat(remark(operator.get(address).json().path(0).path("changes"))).isEqualTo("超期顺延至 " + counts);
        assertThat(operator.post("/declarations/" + type() + "/search", Map.of("no", no))
                        .json()
                        .at("/rows/0/listed/contributionStart")
                        .asString())
                .isEqualTo(closed + "（超期顺延至 " + counts + "）");
    }

    @Test
    void saysNothingBesideAMonthThatCountsAsDeclared() {
        String no = no(save(freshRef(), goodValues(1)));
        assertThat(remark(detail(no).path("changes"))).isEmpty();
        try (EventProbe probe = EventProbe.on(Topics.CONFIRMED)) {
            confirm(confirmer.once(), no);
            assertThat(told(probe, no).remarks()).isNull();
        }
    }

    private static String remark(JsonNode changes) {
        return changes.valueStream()
                .filter(change -> change.path("field").asString().equals("contributionStart"))
                .map(change -> change.path("remark").asString(""))
                .collect(Collectors.joining());
    }

    private static Declared told(EventProbe probe, String no) {
        return Awaitility.await()
                .until(
                        () -> probe.await(0, DeclarationSubmission.class).stream()
                                .filter(DeclarationSubmission.Confirmed.class::isInstance)
                                .flatMap(event -> ((DeclarationSubmission.Confirmed) event).declarations().stream())
                                .filter(one -> one.no().equals(no))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    protected Object inRegister(String ref, String field) {
        return register.history(ref)
                .at(UNIT, Insurance.MEDICAL)
                .orElseThrow()
                .terms()
                .wage();
    }
}
