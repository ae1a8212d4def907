package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.rows.ManyRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down what was confirmed: the batch, which of its events came and in which words, and its declarations. */
@Component
class Announced {
    private static final ManyRows<@Nullable Object[]> LINES = ManyRows.of(
                    "report_line",
                    "no",
                    "revision",
                    "batch_no",
                    "chunk",
                    "place",
                    "items",
                    "content",
                    "type",
                    "unit_code",
                    "changed_on",
                    "insurances",
                    "person")
            .replacing("");

    private final JdbcTemplate jdbc;
    private final Wordings wordings;
    private final Sealed sealed;
    private final BlindIndex index;

    Announced(JdbcTemplate jdbc, Wordings wordings, Sealed sealed, BlindIndex index) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.sealed = sealed;
        this.index = index;
    }

    void take(List<Confirmed> events) {
        batches(events);
        chunks(events);
        lines(events);
    }

    private void batches(List<Confirmed> events) {
        jdbc.batchUpdate(
                "INSERT INTO report_batch (batch_no, service, unit_code, unit_name, confirmed_ms, confirmed_by,"
                        + " confirmed_name, chunks) VALUES (?,?,?,?,?,?,?,?)"
                        + " ON DUPLICATE KEY UPDATE confirmed_ms = LEAST(confirmed_ms, VALUES(confirmed_ms)),"
                        + " chunks = GREATEST(chunks, VALUES(chunks))",
                events.stream()
                        .map(event -> new Object[] {
                            event.batchNo(),
                            event.service(),
                            event.unitCode(),
                            event.unitName(),
                            event.occurredAt().toEpochMilli(),
                            event.confirmedBy().id(),
                            event.confirmedBy().name(),
                            event.chunks()
                        })
                        .toList());
    }

    private void chunks(List<Confirmed> events) {
        jdbc.batchUpdate(
                "INSERT INTO report_chunk (batch_no, type, chunk, type_label, wording) VALUES (?,?,?,?,?)"
                        + " ON DUPLICATE KEY UPDATE type_label = VALUES(type_label), wording = VALUES(wording)",
                events.stream()
                        .map(event -> new Object[] {
                            event.batchNo(),
                            event.type(),
                            event.chunk(),
                            event.form() == null ? event.type() : event.form().label(),
                            wordings.keep(event.form())
                        })
                        .toList());
    }

    private void lines(List<Confirmed> events) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Confirmed event : events) {
            int place = 0;
            for (Declared declared : event.declarations()) rows.add(row(event, place++, declared));
        }
        InOrder.write(jdbc, LINES, rows);
    }

    private @Nullable Object[] row(Confirmed event, int place, Declared declared) {
        SearchedBy searched = SearchedBy.of(declared.payload());
        String number = declared.subject().idNumber();
        return new @Nullable Object[] {
            declared.no(),
            declared.revision(),
            event.batchNo(),
            event.chunk(),
            place,
            Math.max(1, declared.changes().size()),
            sealed.seal(declared),
            event.type(),
            event.unitCode(),
            searched.changedOn(),
            searched.insurances(),
            number == null ? null : index.of(number)
        };
    }
}
