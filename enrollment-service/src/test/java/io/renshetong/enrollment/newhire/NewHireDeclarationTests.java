package io.renshetong.enrollment.newhire;

import io.renshetong.enrollment.JoiningContract;
import io.renshetong.enrollment.Numbers;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

class NewHireDeclarationTests extends JoiningContract {
    @Override
    protected String type() {
        return "new-hire";
    }

    @Override
    protected String freshRef() {
        return Numbers.of(LocalDate.of(1991, 5, 6));
    }

    @Override
    protected Map<String, Object> usual() {
        Map<String, Object> row = new HashMap<>(joining());
        row.putAll(Map.of("ethnicGroup", "01", "householdType", "51", "personalStatus", "1", "employmentForm", "41"));
        row.putAll(Map.of("firstWorkDate", "2012-07-01", "mobile", "13873300018", "injury", "1", "unemployment", "1"));
        return row;
    }

    @Override
    protected void changeInRegister(String ref) {
        register.enter(ref);
        register.joins(ref, OTHER_UNIT, Insurance.MEDICAL);
    }
}
