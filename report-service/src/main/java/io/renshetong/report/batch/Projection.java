package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationEffective.Effective;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.DeclarationSubmission.RevisionRef;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.starter.kafka.Received;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what events say, in the transaction that marks them as seen. Each event sets columns of its own by the
 * declaration's number and revision, so whatever order they come in and however often, the end is the same.
 */
@Component
class Projection {
    /** A decision that ends the audit outranks any that only moves it on; among equals the later one holds. */
    private static final long FINAL = 1L << 50;

    private final JdbcTemplate jdbc;
    private final Wordings wordings;
    private final Sealed sealed;

    Projection(JdbcTemplate jdbc, Wordings wordings, Sealed sealed) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.sealed = sealed;
    }

    void submitted(List<Received<DeclarationSubmission>> received) {
        List<Confirmed> confirmed = new ArrayList<>();
        List<RevisionRef> withdrawn = new ArrayList<>();
        for (Received<DeclarationSubmission> one : received) {
            switch (Wellformed.checked(one.event())) {
                case Confirmed event -> confirmed.add(event);
                case Withdrawn event -> withdrawn.addAll(event.declarations());
            }
        }
        confirmed.sort(Comparator.comparing(Confirmed::batchNo).thenComparing(Confirmed::chunk));
        batches(confirmed);
        lines(confirmed);
        withdrawn(withdrawn);
    }

    private void batches(List<Confirmed> events) {
        jdbc.batchUpdate(
                "INSERT INTO report_batch (batch_no, service, type, type_label, unit_code, unit_name, confirmed_ms,"
                        + " confirmed_by, confirmed_name, chunks, wording) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
                        + " ON DUPLICATE KEY UPDATE confirmed_ms = LEAST(confirmed_ms, VALUES(confirmed_ms))",
                events.stream()
                        .map(event -> new Object[] {
                            event.batchNo(),
                            event.service(),
                            event.type(),
                            event.form() == null ? event.type() : event.form().label(),
                            event.unitCode(),
                            event.unitName(),
                            event.occurredAt().toEpochMilli(),
                            event.confirmedBy().id(),
                            event.confirmedBy().name(),
                            event.chunks(),
                            wordings.keep(event.form())
                        })
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO report_chunk (batch_no, chunk) VALUES (?,?) ON DUPLICATE KEY UPDATE chunk = VALUES(chunk)",
                events.stream()
                        .map(event -> new Object[] {event.batchNo(), event.chunk()})
                        .toList());
    }

    private void lines(List<Confirmed> events) {
        List<Object[]> rows = new ArrayList<>();
        for (Confirmed event : events) {
            int place = 0;
            for (Declared declared : event.declarations()) {
                rows.add(new Object[] {
                    declared.no(),
                    declared.revision(),
                    event.batchNo(),
                    event.chunk(),
                    place++,
                    Math.max(1, declared.changes().size()),
                    sealed.seal(declared)
                });
            }
        }
        write(
                "INSERT INTO report_line (no, revision, batch_no, chunk, place, items, content) VALUES (?,?,?,?,?,?,?)"
                        + " ON DUPLICATE KEY UPDATE batch_no = VALUES(batch_no), chunk = VALUES(chunk),"
                        + " place = VALUES(place), items = VALUES(items), content = VALUES(content)",
                rows);
    }

    private void withdrawn(List<RevisionRef> refs) {
        List<Object[]> rows = new ArrayList<>();
        for (RevisionRef ref : refs) rows.add(new Object[] {ref.no(), ref.revision()});
        write(
                "INSERT INTO report_line (no, revision, withdrawn) VALUES (?,?,1)"
                        + " ON DUPLICATE KEY UPDATE withdrawn = VALUES(withdrawn)",
                rows);
    }

    void decided(List<Received<DeclarationDecided>> received) {
        List<Object[]> rows = new ArrayList<>();
        for (Received<DeclarationDecided> one : received) {
            for (Decision decision : Wellformed.checked(one.event()).decisions())
                rows.add(new Object[] {
                    decision.no(),
                    decision.revision(),
                    decision.verdict().name(),
                    sealed.seal(decision),
                    (decision.verdict() == Verdict.ACCEPT ? 0 : FINAL)
                            + decision.decidedAt().toEpochMilli()
                });
        }
        // The rank comes last: what stands before it is still compared with the one that held so far.
        write(
                "INSERT INTO report_line (no, revision, verdict, decision, decided_rank) VALUES (?,?,?,?,?)"
                        + " ON DUPLICATE KEY UPDATE"
                        + " verdict = IF(VALUES(decided_rank) >= decided_rank, VALUES(verdict), verdict),"
                        + " decision = IF(VALUES(decided_rank) >= decided_rank, VALUES(decision), decision),"
                        + " decided_rank = GREATEST(decided_rank, VALUES(decided_rank))",
                rows);
    }

    void effective(List<Received<DeclarationEffective>> received) {
        List<Object[]> rows = new ArrayList<>();
        for (Received<DeclarationEffective> one : received) {
            for (Effective effective : Wellformed.checked(one.event()).declarations())
                rows.add(new Object[] {effective.no(), effective.revision(), Date.valueOf(effective.effectiveOn())});
        }
        write(
                "INSERT INTO report_line (no, revision, effective_on) VALUES (?,?,?)"
                        + " ON DUPLICATE KEY UPDATE effective_on = VALUES(effective_on)",
                rows);
    }

    /** In the order of the key, so that two consumers wait for each other instead of dead-locking. */
    private void write(String sql, List<Object[]> rows) {
        rows.sort(
                Comparator.<Object[], String>comparing(row -> (String) row[0]).thenComparing(row -> (Integer) row[1]));
        if (!rows.isEmpty()) jdbc.batchUpdate(sql, rows);
    }
}
