package io.renshetong.report.form;

import org.jspecify.annotations.Nullable;

/**
 * What a print task needs to know.
 *
 * @param batchNo absent when some days are to be printed
 * @param creditCode asked for when the task was ordered: later nobody's token is there to ask with
 */
record PrintAsk(
        String form,
        @Nullable String batchNo,
        @Nullable Period period,
        @Nullable String creditCode) {}
