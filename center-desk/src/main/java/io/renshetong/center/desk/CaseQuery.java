package io.renshetong.center.desk;

import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.preaudit.Light;
import io.renshetong.contract.Risk;
import io.renshetong.starter.page.PageAsk;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk is asked for; every condition may be left out.
 *
 * @param subjectName the beginning of a name
 * @param idNumber a whole number, found by its blind index
 * @param mine only what the one who asks holds
 * @param overdue only what should have been decided by now
 * @param page from 1
 * @param sort a column and a direction, such as {@code dueAt,asc}
 */
record CaseQuery(
        @Nullable List<CaseState> states,
        @Nullable @Size(max = 60) String type,
        @Nullable @Size(max = 20) String unitCode,
        @Nullable @Size(max = 100) String subjectName,
        @Nullable @Size(max = 30) String idNumber,
        @Nullable @Size(max = 40) String no,
        @Nullable @Size(max = 40) String batchNo,
        @Nullable Risk risk,
        @Nullable Light light,
        @Nullable Boolean mine,
        @Nullable Boolean overdue,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable @Size(max = 40) String sort) {

    PageAsk ask() {
        return PageAsk.of(page, size);
    }
}
