package io.renshetong.enrollment;

import io.renshetong.kernel.insurance.Insurance;
import java.util.List;
import java.util.Map;

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

    @Override
    protected Object inRegister(String ref, String field) {
        return register.history(ref)
                .at(UNIT, Insurance.MEDICAL)
                .orElseThrow()
                .terms()
                .wage();
    }
}
