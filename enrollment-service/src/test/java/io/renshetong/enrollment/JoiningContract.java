package io.renshetong.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.time.CalendarText;
import io.renshetong.testkit.Exported;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Override
    protected Object inRegister(String ref, String field) {
        return register.history(ref)
                .at(UNIT, Insurance.MEDICAL)
                .orElseThrow()
                .terms()
                .wage();
    }
}
