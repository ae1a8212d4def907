package io.renshetong.report.form;

import io.renshetong.report.batch.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a unit within some days.
 *
 * @param changedFrom the first 异动日期, counted in
 * @param changedTo the last 异动日期, counted in
 * @param insurance code of the one it is about; absent means any
 * @param statuses absent means all that is valid
 */
public record Period(
        @Nullable String unitCode,
        @Nullable LocalDate changedFrom,
        @Nullable LocalDate changedTo,
        @Nullable String insurance,
        @Nullable List<Standing> statuses) {}
