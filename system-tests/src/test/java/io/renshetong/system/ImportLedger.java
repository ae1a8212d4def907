package io.renshetong.system;

import static io.renshetong.system.Importing.count;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;

/** What an import says of itself, held against what its tables say: it has happened for every row, or for none. */
final class ImportLedger {

    private static final String SAVED = "SELECT declaration_no FROM sheet_import_saved WHERE import_no = ?";

    private ImportLedger() {}

    /** A preview is of every row of the file, and of nothing else. */
    static void expectOnlyPreviewed(JsonNode one, int rows) throws SQLException {
        String no = one.path("no").asText();
        assertThat(one.path("state").asText()).as(one.toString()).isEqualTo("PREVIEW");
        assertThat(count(one, "rows")).isEqualTo(rows);
        assertThat(number("SELECT COUNT(*) FROM sheet_import_row WHERE import_no = ?", no))
                .as("staged rows of " + no)
                .isEqualTo(rows);
        assertThat(number("SELECT COUNT(DISTINCT ref) FROM sheet_import_row WHERE import_no = ?", no))
                .as("persons in " + no)
                .isEqualTo(rows);
        assertThat(number(
                        "SELECT COUNT(*) FROM sheet_import_row WHERE import_no = ? AND verdict IN ('NEW', 'CHANGED')",
                        no))
                .as("good rows of " + no)
                .isEqualTo(count(one, "good"));
        assertThat(number("SELECT COUNT(*) FROM sheet_import_saved WHERE import_no = ?", no))
                .isZero();
        assertThat(ofItsPersons("COUNT(*)", no))
                .as("drafts of the persons in " + no)
                .isZero();
    }

    /** Every row it says it saved is one declaration with one revision, one line in the trail and its keys, and no more. */
    static void expectSavedOnce(JsonNode one, int rows) throws SQLException {
        String no = one.path("no").asText();
        assertThat(one.path("state").asText()).as(one.toString()).isEqualTo("SAVED");
        int saved = count(one, "saved");
        assertThat(saved + count(one, "refused") + count(one, "skipped"))
                .as("the three counts of " + no)
                .isEqualTo(rows);
        assertThat(number("SELECT COUNT(*) FROM sheet_import_saved WHERE import_no = ?", no))
                .isEqualTo(saved);
        assertThat(number(
                        "SELECT COUNT(*) FROM declaration WHERE status = 'DRAFT' AND body IS NOT NULL AND no IN ("
                                + SAVED + ")",
                        no))
                .as("declarations of " + no)
                .isEqualTo(saved);
        assertThat(number("SELECT COUNT(*) FROM declaration_revision WHERE declaration_no IN (" + SAVED + ")", no))
                .as("revisions of " + no)
                .isEqualTo(saved);
        assertThat(number(
                        "SELECT COUNT(*) FROM declaration_trail WHERE step = 'SAVE' AND declaration_no IN (" + SAVED
                                + ")",
                        no))
                .as("trail of " + no)
                .isEqualTo(saved);
        assertThat(number("SELECT COUNT(*) FROM declaration_transit WHERE declaration_no IN (" + SAVED + ")", no))
                .as("transit keys of " + no)
                .isEqualTo(number(
                        "SELECT COUNT(*) FROM sheet_import_key k JOIN sheet_import_saved s ON s.import_no = k.import_no"
                                + " AND s.row_no = k.row_no WHERE k.import_no = ?",
                        no));
        assertThat(ofItsPersons("COUNT(*) - COUNT(DISTINCT d.ref)", no))
                .as("second drafts of persons in " + no)
                .isZero();
    }

    /** Undone, nothing of it holds anybody back. */
    static void expectUndone(JsonNode one) throws SQLException {
        String no = one.path("no").asText();
        assertThat(number("SELECT COUNT(*) FROM declaration WHERE status = 'VOID' AND no IN (" + SAVED + ")", no))
                .isEqualTo(count(one, "saved"));
        assertThat(number("SELECT COUNT(*) FROM declaration_transit WHERE declaration_no IN (" + SAVED + ")", no))
                .isZero();
    }

    private static int ofItsPersons(String what, String no) throws SQLException {
        return number(
                "SELECT " + what + " FROM declaration d WHERE d.status = 'DRAFT' AND d.ref IN"
                        + " (SELECT ref FROM sheet_import_row WHERE import_no = ?)",
                no);
    }

    private static int number(String sql, String no) throws SQLException {
        return Integer.parseInt(Ledger.one("rst_person", sql, no));
    }
}
