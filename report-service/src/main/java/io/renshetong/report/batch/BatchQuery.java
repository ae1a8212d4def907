package io.renshetong.report.batch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which batches are wanted.
 *
 * @param statuses batches with at least one declaration that stands so
 * @param sort such as {@code confirmedAt,desc}
 */
record BatchQuery(
        @Nullable String type,
        @Nullable String unitCode,
        @Nullable String batchNo,
        @Nullable LocalDate confirmedFrom,
        @Nullable LocalDate confirmedTo,
        @Nullable List<Standing> statuses,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String sort) {}
