package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.testkit.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What the contracts of sheets share: a clerk who chooses persons, fills in their template as a clerk does, hands it in over
 * HTTP and waits; with a real database and real crashes. A type's test says what its rows hold.
 */
@ServiceTest
public abstract class SheetContract {
    protected static final String UNIT = "430203000101";
    protected static final String OTHER_UNIT = "430203000201";

    @Autowired
    protected Caller caller;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private FieldCipher cipher;

    protected Caller operator;

    protected abstract SheetSample sheet();

    @BeforeEach
    void meetTheOperator() {
        operator = caller.as(TestTokens.operator(UNIT));
    }

    /** A preview can be seen a moment before the task that made it takes note of its end. */
    protected void awaitTheEndOfItsTask(JsonNode one) {
        Awaitility.await()
                .atMost(SheetClerk.PATIENCE)
                .until(() -> jdbc.queryForObject(
                                "SELECT COUNT(*) FROM task WHERE id = ? AND finished_ms IS NOT NULL",
                                Integer.class,
                                one.path("taskId").asString())
                        == 1);
    }

    /** As when the process died that worked on it: somebody else takes it over when the lease has run out. */
    protected void leaveToAnother(JsonNode one) {
        leaveToAnother(one, "{\"no\":\"" + no(one) + "\"}");
    }

    protected void leaveToAnother(JsonNode one, String ask) {
        jdbc.update("""
                UPDATE task SET state = 'RUNNING', owner = 'dead', held_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND,
                    ask = ?, finished_ms = NULL WHERE id = ?""", cipher.encrypt(ask), one.path("taskId").asString());
    }

    protected List<String> freshRefs(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> sheet().freshRef())
                .sorted()
                .toList();
    }

    /** The template of exactly these persons, in the order of their refs. */
    protected FilledSheet template(Caller who, List<String> refs) {
        Answer chosen = who.put(selection(), Map.of("clear", true, "add", refs));
        assertThat(chosen.status()).as(chosen.json().toString()).isEqualTo(200);
        assertThat(chosen.json().path("total").asInt()).isEqualTo(refs.size());
        Answer template = who.get("/declarations/" + sheet().type() + "/template?filled=true");
        assertThat(template.status()).isEqualTo(200);
        FilledSheet sheet = FilledSheet.of(template.response().body());
        assertThat(sheet.rows()).isEqualTo(refs.size());
        return sheet;
    }

    /** A good change of each of them. */
    protected byte[] filled(Caller who, List<String> refs) {
        FilledSheet sheet = template(who, refs);
        for (int i = 0; i < refs.size(); i++) {
            sheet.write(FilledSheet.FIRST + i, sheet().goodCells(i));
        }
        return sheet.bytes();
    }

    protected JsonNode previewed(Caller who, byte[] file) {
        return clerk(who).previewed(file);
    }

    /** Saves and waits until it is. */
    protected JsonNode saved(Caller who, JsonNode preview, String mode) {
        return clerk(who).saved(preview, mode);
    }

    protected Answer save(Caller who, JsonNode preview, String mode) {
        return clerk(who).save(preview, mode);
    }

    protected JsonNode await(Caller who, JsonNode one, Set<String> states) {
        return clerk(who).await(one, states);
    }

    protected Map<Integer, JsonNode> rows(Caller who, JsonNode of, String verdict) {
        return clerk(who).rows(of, verdict);
    }

    protected SheetClerk clerk(Caller who) {
        return new SheetClerk(who, sheet().type());
    }

    protected int staged(JsonNode one) {
        Integer rows = jdbc.queryForObject(
                "SELECT COUNT(*) FROM sheet_import_row WHERE import_no = ?", Integer.class, no(one));
        return rows == null ? 0 : rows;
    }

    protected String imports() {
        return "/declarations/" + sheet().type() + "/imports";
    }

    protected String selection() {
        return "/declarations/" + sheet().type() + "/selection";
    }

    protected String address(JsonNode one) {
        return imports() + "/" + no(one);
    }

    protected static String no(JsonNode one) {
        return one.path("no").asString();
    }

    protected static int count(JsonNode one, String name) {
        return one.path("counts").path(name).asInt();
    }

    protected static void assertCounts(JsonNode one, Map<String, Integer> expected) {
        expected.forEach((name, number) -> assertThat(count(one, name))
                .as("%s of %s", name, one.path("counts"))
                .isEqualTo(number));
    }

    protected static String key(JsonNode one, String header) {
        return one.path("columns")
                .valueStream()
                .filter(column -> column.path("header").asString().startsWith(header))
                .findFirst()
                .orElseThrow()
                .path("key")
                .asString();
    }

    protected static Map<String, String> after(JsonNode changes, String name) {
        return changes.valueStream()
                .collect(Collectors.toMap(
                        change -> change.path("field").asString(),
                        change -> change.path(name).asString("")));
    }

    protected static List<String> texts(JsonNode list, String name) {
        return new ArrayList<>(
                list.valueStream().map(one -> one.path(name).asString("")).toList());
    }

    protected static String details(JsonNode row) {
        return String.join(" ", texts(row.path("errors"), "detail"));
    }
}
