package io.renshetong.declaration.confirm;

import io.renshetong.starter.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of one confirm request.
 *
 * @param batchNo the batch number when all accepted rows are of one unit, otherwise that of the first unit
 * @param batches one per unit: a batch never mixes units (DOMAIN D.4)
 * @param accepted how many were confirmed
 * @param acceptedNumbers the first 1,000 of them
 */
public record ConfirmationReport(
        @Nullable String batchNo,
        List<Batch> batches,
        int accepted,
        List<String> acceptedNumbers,
        List<RefusedRow> refused) {

    /** One confirm batch. */
    public record Batch(String batchNo, String unitCode, String unitName, int declarations) {}

    /**
     * A row that was not confirmed.
     *
     * @param status 404 not there, 409 no longer a draft or changed by somebody, 422 refused by a rule
     */
    public record RefusedRow(
            String no, @Nullable String subjectName, int status, String code, String detail, List<FieldError> errors) {}
}
