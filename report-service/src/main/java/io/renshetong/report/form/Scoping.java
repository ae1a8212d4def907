package io.renshetong.report.form;

import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Batches;
import io.renshetong.report.batch.Scope;
import io.renshetong.report.batch.Standing;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what somebody wants printed, if it is in their units and of the form's business. */
@Component
public class Scoping {
    /** A year, and a day for the years that have one more. */
    private static final int MOST_DAYS = 366;

    private final Batches batches;
    private final Audit audit;
    private final Messages messages;

    Scoping(Batches batches, Audit audit, Messages messages) {
        this.batches = batches;
        this.audit = audit;
        this.messages = messages;
    }

    /** What is wanted: the batch if one is named, otherwise the days. */
    public Scope find(PrintForm form, @Nullable String batchNo, @Nullable Period period, Actor actor, String action) {
        if (batchNo != null && !batchNo.isBlank()) return batch(form, batchNo, actor, action);
        if (period == null || !form.forDays()) throw Refusal.notFound();
        return days(form, period, actor, action);
    }

    private Scope batch(PrintForm form, String batchNo, Actor actor, String action) {
        Batch batch = batches.require(batchNo, actor, action);
        if (!batch.business().equals(form.business())) throw Refusal.notFound();
        return Scope.of(batch, form.valid());
    }

    private Scope days(PrintForm form, Period period, Actor actor, String action) {
        String unit = period.unitCode();
        if (unit == null || unit.isBlank()) throw incomplete("unitCode", "report.period.unit");
        if (!actor.covers(unit)) throw audit.foreign(actor, action, "unit", unit);
        String insurance = period.insurance();
        List<Standing> statuses = period.statuses();
        return new Scope(
                unit,
                actor.unitName(unit),
                form.business(),
                null,
                days(period.changedFrom(), period.changedTo()),
                insurance == null || insurance.isBlank() ? null : insurance,
                statuses == null || statuses.isEmpty() ? form.valid() : statuses);
    }

    private Scope.Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) throw incomplete("changedFrom", "report.period.days");
        if (to == null) throw incomplete("changedTo", "report.period.days");
        if (to.isBefore(from)) throw incomplete("changedTo", "report.period.order");
        if (from.plusDays(MOST_DAYS).isBefore(to)) throw incomplete("changedTo", "report.period.long");
        return new Scope.Days(from, to);
    }

    private Refusal incomplete(String field, String message) {
        String text = messages.get(message);
        return Refusal.unprocessable("PERIOD_INCOMPLETE", text)
                .with(List.of(FieldError.error("#/" + field, message, text)));
    }
}
