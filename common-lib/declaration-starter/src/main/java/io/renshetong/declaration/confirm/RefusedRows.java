package io.renshetong.declaration.confirm;

import io.renshetong.declaration.confirm.ConfirmationReport.RefusedRow;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a request with which nothing can be done, each with its own reason. */
public final class RefusedRows {
    private final Messages messages;
    private final List<RefusedRow> rows = new ArrayList<>();

    public RefusedRows(Messages messages) {
        this.messages = messages;
    }

    public void unknown(String no) {
        rows.add(new RefusedRow(no, null, 404, "NOT_FOUND", messages.get("declaration.unknown-number", no), List.of()));
    }

    void notOpen(Declaration now) {
        String by = now.confirmedBy() == null ? "" : now.confirmedBy().name();
        String detail = now.batchNo() == null
                ? messages.get(
                        "declaration.not-open",
                        now.no(),
                        messages.get("status." + now.status()),
                        messages.get("step." + Step.CONFIRM))
                : messages.get(
                        "declaration.already-confirmed",
                        now.no(),
                        by,
                        now.batchNo(),
                        messages.get("status." + now.status()));
        rows.add(new RefusedRow(now.no(), now.subjectName(), 409, "NOT_OPEN", detail, List.of()));
    }

    public void changedMeanwhile(Declaration now) {
        rows.add(new RefusedRow(
                now.no(),
                now.subjectName(),
                409,
                "CHANGED_MEANWHILE",
                messages.get("declaration.changed-meanwhile"),
                List.of()));
    }

    public void refused(Declaration declaration, int status, String code, List<FieldError> errors) {
        rows.add(new RefusedRow(
                declaration.no(),
                declaration.subjectName(),
                status,
                code,
                String.join("；", errors.stream().map(FieldError::detail).toList()),
                errors));
    }

    public List<RefusedRow> all() {
        return List.copyOf(rows);
    }

    /** 409 if all rows were taken by somebody else, otherwise 422; each is named, as where some were accepted. */
    public Refusal nothingAccepted(String code, String message) {
        boolean onlyRaces = rows.stream().allMatch(row -> row.status() == 409);
        return Refusal.of(onlyRaces ? 409 : 422, code, messages.get(message, rows.size()))
                .extra("refused", all());
    }
}
