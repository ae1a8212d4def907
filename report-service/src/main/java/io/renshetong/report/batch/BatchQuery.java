package io.renshetong.report.batch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which batches are wanted.
 *
 * @param business the two digits of its number, such as 31 for 增员
 * @param changedFrom batches with at least one declaration that changes something on that day or later
 * @param insurance batches with at least one declaration about that insurance
 * @param statuses batches with at least one declaration that stands so; all these conditions are asked of the same one
 * @param sort such as {@code confirmedAt,desc}
 */
record BatchQuery(
        @Nullable String business,
        @Nullable String unitCode,
        @Nullable String batchNo,
        @Nullable LocalDate confirmedFrom,
        @Nullable LocalDate confirmedTo,
        @Nullable LocalDate changedFrom,
        @Nullable LocalDate changedTo,
        @Nullable String insurance,
        @Nullable List<Standing> statuses,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String sort) {}
