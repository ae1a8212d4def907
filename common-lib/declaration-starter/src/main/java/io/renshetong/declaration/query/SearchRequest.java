package io.renshetong.declaration.query;

import io.renshetong.declaration.lifecycle.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a list; those left out do not restrict.
 *
 * @param idNumber exact, any form
 * @param name contained in the subject's name
 * @param declaredFrom first day, {@code declaredTo} last day of declaring
 * @param key only those that change key information, or only those that do not
 * @param types only of these types, where a list is over several
 * @param insurance only those about this insurance (AAE140)
 * @param page from 1
 * @param size 10, 20, 50 or 100
 * @param sort {@code <column>,asc|desc}
 */
public record SearchRequest(
        @Nullable String idNumber,
        @Nullable String name,
        @Nullable String no,
        @Nullable String batchNo,
        @Nullable String unitCode,
        @Nullable String ref,
        @Nullable Set<Status> statuses,
        @Nullable LocalDate declaredFrom,
        @Nullable LocalDate declaredTo,
        @Nullable Boolean key,
        @Nullable List<String> types,
        @Nullable String insurance,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String sort) {}
