package io.renshetong.enrollment;

import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.DeclarationTypeContract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What types of staff changes share in their contract tests: a row is whole, and about a number. */
@Import({RegisterOfTests.class, NeighboursOfTests.class})
public abstract class StaffChangeContract extends DeclarationTypeContract {
    protected static final Insurance[] THREE = {Insurance.MEDICAL, Insurance.INJURY, Insurance.UNEMPLOYMENT};
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    @Autowired
    protected RegisterOfTests register;

    /** Everything of a sound row but the number. */
    protected abstract Map<String, Object> usual();

    @Override
    protected boolean changesPresentValues() {
        return false;
    }

    @Override
    protected Map<String, Object> row(String ref, Map<String, Object> values) {
        if (values.isEmpty()) {
            return values;
        }
        Map<String, Object> row = new HashMap<>(usual());
        row.put("idDocumentType", "01");
        row.put("idNumber", ref);
        row.put("name", RegisterOfTests.NAME);
        row.putAll(values);
        return row;
    }

    @Override
    protected Map<String, Object> asked(String ref, Map<String, Object> values) {
        return Map.of("unitCode", UNIT, "values", row(ref, values), "attachments", handedIn());
    }

    /** Kinds of documents without which nothing of this type can be declared. */
    protected List<String> proofs() {
        return List.of();
    }

    private List<String> handedIn() {
        return proofs().stream()
                .map(kind -> Documents.handIn(operator, type(), kind))
                .toList();
    }

    @Override
    protected Map<String, Object> about(String ref) {
        return Map.of("idNumber", ref);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** The month that can be declared for, so that nothing is moved. */
    protected static String openMonth() {
        return MONTH.format(YearMonth.from(today()).plusMonths(today().getDayOfMonth() <= 25 ? 1 : 2));
    }

    public static Map<String, Object> joining() {
        Map<String, Object> row = new HashMap<>();
        row.put("medical", "1");
        row.put("enrolledOn", today().minusDays(1).toString());
        row.put("contributionStart", openMonth());
        row.put("wage", "5200.00");
        row.put("insuredIdentity", "10");
        row.put("rateClass", "1");
        return row;
    }

    /** Declares another wage each time. */
    protected static Map<String, Object> wage(int number) {
        return Map.of("wage", "520%d.00".formatted(number));
    }

    protected Object wageInRegister(String ref) {
        return register.history(ref)
                .at(UNIT, Insurance.MEDICAL)
                .orElseThrow()
                .terms()
                .wage();
    }

    protected static Map<String, Object> badJoining() {
        return Map.of("wage", "-1", "enrolledOn", "2020-01-01");
    }

    protected static Map<String, Object> leaving(String reason) {
        Map<String, Object> row = new HashMap<>();
        row.put("medical", "1");
        row.put("injury", "1");
        row.put("changeReason", reason);
        row.put("leftOn", today().toString());
        return row;
    }

    /** Leaves on another day each time. */
    protected static Map<String, Object> leftOn(int number) {
        return Map.of("leftOn", today().minusDays(number).toString());
    }

    protected Object leftInRegister(String ref) {
        return register.history(ref).at(UNIT, Insurance.MEDICAL).orElseThrow().since();
    }

    protected static Map<String, Object> badLeaving() {
        return Map.of("leftOn", "2999-01-01", "changeReason", "9999");
    }

    protected String insuredHere(LocalDate born) {
        String number = Numbers.of(born);
        register.enter(number);
        register.joins(number, UNIT, THREE);
        return number;
    }
}
