package io.renshetong.report.batch;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationEffective.Effective;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.RevisionRef;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.starter.kafka.Received;
import io.renshetong.starter.kafka.Wellformed;
import io.renshetong.starter.rows.ManyRows;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what events say, in the transaction that marks them as seen. Each event sets columns of its own by the
 * declaration's number and revision, so whatever order they come in and however often, the end is the same.
 */
@Component
class Projection {
    private static final ManyRows<@Nullable Object[]> WITHDRAWN =
            ManyRows.of("report_line", "no", "revision", "withdrawn").replacing("");
    private static final ManyRows<@Nullable Object[]> EFFECTIVE = ManyRows.of(
                    "report_line", "no", "revision", "effective_on", "outcome")
            .replacing("");
    /** The rank comes last: what stands before it is still compared with the one that held so far. */
    private static final ManyRows<@Nullable Object[]> DECIDED = ManyRows.of(
                    "report_line", "no", "revision", "verdict", "decision", "decided_rank")
            .onDuplicate("verdict = IF(VALUES(decided_rank) >= decided_rank, VALUES(verdict), verdict),"
                    + " decision = IF(VALUES(decided_rank) >= decided_rank, VALUES(decision), decision),"
                    + " decided_rank = GREATEST(decided_rank, VALUES(decided_rank))");

    /** A decision that ends the audit outranks any that only moves it on; among equals the later one holds. */
    private static final long FINAL = 1L << 50;

    private final JdbcTemplate jdbc;
    private final Announced announced;
    private final Sealed sealed;

    Projection(JdbcTemplate jdbc, Announced announced, Sealed sealed) {
        this.jdbc = jdbc;
        this.announced = announced;
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
        confirmed.sort(Comparator.comparing(Confirmed::batchNo)
                .thenComparing(Confirmed::type)
                .thenComparing(Confirmed::chunk));
        announced.take(confirmed);
        withdrawn(withdrawn);
    }

    private void withdrawn(List<RevisionRef> refs) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RevisionRef ref : refs) rows.add(new @Nullable Object[] {ref.no(), ref.revision(), 1});
        InOrder.write(jdbc, WITHDRAWN, rows);
    }

    void decided(List<Received<DeclarationDecided>> received) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Received<DeclarationDecided> one : received) {
            for (Decision decision : Wellformed.checked(one.event()).decisions())
                rows.add(new @Nullable Object[] {
                    decision.no(),
                    decision.revision(),
                    decision.verdict().name(),
                    sealed.seal(decision),
                    (decision.verdict() == Verdict.ACCEPT ? 0 : FINAL)
                            + decision.decidedAt().toEpochMilli()
                });
        }
        InOrder.write(jdbc, DECIDED, rows);
    }

    void effective(List<Received<DeclarationEffective>> received) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Received<DeclarationEffective> one : received) {
            for (Effective effective : Wellformed.checked(one.event()).declarations()) {
                // Of what nobody declared, as when a register is taken over, there is nothing to print.
                if (effective.batchNo() == null) continue;
                rows.add(new @Nullable Object[] {
                    effective.no(),
                    effective.revision(),
                    Date.valueOf(effective.effectiveOn()),
                    effective.outcome() == null ? null : sealed.seal(effective.outcome())
                });
            }
        }
        InOrder.write(jdbc, EFFECTIVE, rows);
    }
}
