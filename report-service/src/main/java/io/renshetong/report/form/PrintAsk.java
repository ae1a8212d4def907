package io.renshetong.report.form;

import org.jspecify.annotations.Nullable;

/**
 * What a print task needs to know.
 *
 * @param creditCode asked for when the task was ordered: later nobody's token is there to ask with
 */
record PrintAsk(String form, String batchNo, @Nullable String creditCode) {}
