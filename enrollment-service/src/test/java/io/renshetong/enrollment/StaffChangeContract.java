package io.renshetong.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.enrollment.outside.NeighboursOfTests;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.DeclarationTypeContract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What types of staff changes share in their contract tests: a row is whole, and about a number. */
@Import({RegisterOfTests.class, NeighboursOfTests.class})
public abstract class StaffChangeContract extends DeclarationTypeContract {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    @Autowired
    protected RegisterOfTests register;

    @Autowired
    private CodeTables codes;

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

    /** Held together: what the definition says of each value, and what is refused of a row that is never saved. */
    @Test
    void namesBeforehandExactlyTheDocumentsWhoseLackIsRefused() {
        NamedDocuments named =
                new NamedDocuments(operator.get("/declarations/types/" + type()).json());
        String ref = freshRef();
        for (Map<String, Object> values : named.deciding(codes, today())) {
            Set<String> kinds = named.of(row(ref, values), UNIT.substring(0, 6));
            assertThat(refusedOfDocuments(ref, values, Set.of()))
                    .as("%s needs %s", values, kinds)
                    .hasSameSizeAs(kinds);
            assertThat(refusedOfDocuments(ref, values, kinds))
                    .as("%s with %s", values, kinds)
                    .isEmpty();
        }
    }

    private List<String> refusedOfDocuments(String ref, Map<String, Object> values, Set<String> kinds) {
        Map<String, Object> bad = new HashMap<>(badValues());
        bad.putAll(values);
        List<String> documents = Documents.handIn(operator, type(), List.copyOf(kinds));
        Map<String, Object> asked = Map.of("unitCode", UNIT, "values", row(ref, bad), "attachments", documents);
        Answer answer = operator.once().post("/declarations/" + type(), asked);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json()
                .path("errors")
                .valueStream()
                .filter(error -> error.path("pointer").asString().equals("#/values/attachments"))
                .map(error -> error.path("code").asString())
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
}
