package io.renshetong.center.casefile;

import io.renshetong.kernel.CleanText;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.PackedCipher;
import io.renshetong.starter.rows.ManyRows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a case is written into {@code desk_case}. */
@Component
class CaseColumns {
    private static final String NOBODY_YET = ", claimed_by = NULL, claimed_name = NULL, first_auditor = NULL,"
            + " first_auditor_name = NULL, reviewer = NULL, reviewer_name = NULL, reason_code = NULL, reason_field = NULL,"
            + " opinion = NULL, version = version + 1";

    private final FieldCipher cipher;
    private final PackedCipher packing;
    private final BlindIndex blindIndex;
    private final JsonMapper json;

    CaseColumns(FieldCipher cipher, BlindIndex blindIndex, JsonMapper json) {
        this.cipher = cipher;
        this.packing = new PackedCipher(cipher);
        this.blindIndex = blindIndex;
        this.json = json;
    }

    /** Files rows, each over an earlier revision of it if there is one; nobody has handled what has just come. */
    ManyRows<CaseWithContent> filed() {
        return new ManyRows<CaseWithContent>("desk_case")
                .column("no", text(filed -> filed.about().no()))
                .column(
                        "revision",
                        (into, at, filed) -> into.setInt(at, filing(filed).revision()))
                .column("service", text(filed -> filing(filed).service()))
                .column("type", text(filed -> filing(filed).type()))
                .column("unit_code", text(filed -> filing(filed).unitCode()))
                .column("unit_name", text(filed -> filing(filed).unitName()))
                .column("region", text(filed -> filing(filed).region()))
                .column("batch_no", text(filed -> filing(filed).batchNo()))
                .column("subject_name", text(filed -> filing(filed).subjectName()))
                .column("id_number", (into, at, filed) -> ManyRows.bytes(into, at, sealedNumber(filing(filed))))
                .column("id_number_index", text(filed -> indexOf(filing(filed).idNumber())))
                .column("risk", text(filed -> filing(filed).risk().name()))
                .column(
                        "changed_fields",
                        text(filed -> String.join(",", filing(filed).changedFields())))
                .column("content", (into, at, filed) -> ManyRows.bytes(into, at, sealedContent(filed.content())))
                .column(
                        "light",
                        text(filed -> filed.about().assessment().light().name()))
                .column("findings", text(filed -> findings(filed)))
                .column(
                        "upgrade",
                        (into, at, filed) ->
                                into.setBoolean(at, filed.about().assessment().upgrade()))
                .column("state", text(filed -> filed.about().state().name()))
                .column(
                        "received_ms",
                        (into, at, filed) ->
                                into.setLong(at, handling(filed).receivedAt().toEpochMilli()))
                .column("due_on", text(filed -> handling(filed).dueOn().toString()))
                .column(
                        "decided_by",
                        text(filed -> outcome(filed, how -> how.by().id())))
                .column(
                        "decided_name",
                        text(filed -> outcome(filed, how -> how.by().name())))
                .column("decided_ms", CaseColumns::decidedAt)
                .column(
                        "decided_stage",
                        text(filed -> outcome(filed, how -> how.stage().name())))
                .replacing(NOBODY_YET);
    }

    @Nullable
    String indexOf(@Nullable String idNumber) {
        String clean = CleanText.of(idNumber).toUpperCase(Locale.ROOT);
        return clean.isEmpty() ? null : blindIndex.of(clean);
    }

    private byte @Nullable [] sealedNumber(Filing filing) {
        return filing.idNumber() == null ? null : cipher.encrypt(filing.idNumber());
    }

    private byte @Nullable [] sealedContent(@Nullable FiledContent content) {
        return content == null ? null : packing.seal(json.writeValueAsBytes(content));
    }

    private String findings(CaseWithContent filed) {
        return json.writeValueAsString(filed.about().assessment().findings());
    }

    private static void decidedAt(PreparedStatement into, int at, CaseWithContent filed) throws SQLException {
        Outcome how = handling(filed).outcome();
        if (how == null) into.setNull(at, Types.BIGINT);
        else into.setLong(at, how.at().toEpochMilli());
    }

    private static @Nullable String outcome(CaseWithContent filed, Function<Outcome, String> part) {
        Outcome how = handling(filed).outcome();
        return how == null ? null : part.apply(how);
    }

    private static Filing filing(CaseWithContent filed) {
        return filed.about().filing();
    }

    private static Handling handling(CaseWithContent filed) {
        return filed.about().handling();
    }

    private static <R> ManyRows.Bind<R> text(Function<R, @Nullable String> value) {
        return (into, at, row) -> into.setString(at, value.apply(row));
    }
}
