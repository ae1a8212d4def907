package io.renshetong.declaration.confirm;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.Selection;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Confirms many drafts in one request: checks all again, moves those that may go and tells the centre, in one
 * transaction; every other row is answered with its reason.
 */
public class Confirmation {
    private static final int MOST_NUMBERS_ANSWERED = 1_000;

    private final DeclarationTypes types;
    private final Declarations declarations;
    private final Recheck recheck;
    private final Lifecycle lifecycle;
    private final Numbers numbers;
    private final Idempotency idempotency;
    private final Selection.Finder selections;
    private final Movers movers;
    private final LiveChanges live;
    private final Messages messages;
    private final ConfirmedEvents events;

    Confirmation(
            DeclarationTypes types,
            Declarations declarations,
            Recheck recheck,
            Lifecycle lifecycle,
            Numbers numbers,
            Idempotency idempotency,
            Selection.Finder selections,
            Movers movers,
            LiveChanges live,
            Messages messages,
            ConfirmedEvents events) {
        this.types = types;
        this.declarations = declarations;
        this.recheck = recheck;
        this.lifecycle = lifecycle;
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.selections = selections;
        this.movers = movers;
        this.live = live;
        this.messages = messages;
        this.events = events;
    }

    /**
     * Confirms.
     *
     * @throws Refusal 409 or 422 with {@code refused} per row if not one of them could be confirmed
     */
    public ConfirmationReport confirm(String type, Selection selection, @Nullable String key, Actor actor) {
        return confirm(types.matter(type), selection, key, actor);
    }

    private ConfirmationReport confirm(Matter matter, Selection selection, @Nullable String key, Actor actor) {
        List<Object> fingerprint = List.of("confirm", matter.code(), selection);
        return idempotency.answered(actor, key, fingerprint, ConfirmationReport.class, () -> {
            List<String> wanted = selections.numbers(matter, selection, actor);
            RefusedRows refused = new RefusedRows(messages);
            List<Recheck.Passed> passed = recheck.run(matter, wanted, actor, refused);
            if (passed.isEmpty()) {
                throw refused.nothingAccepted("NOTHING_CONFIRMED", "declaration.nothing-confirmed");
            }
            Map<String, String> batchNumbers = batchNumbers(matter, passed);
            return idempotency.once(
                    actor,
                    key,
                    fingerprint,
                    ConfirmationReport.class,
                    () -> move(matter, passed, batchNumbers, refused, actor));
        });
    }

    /** Taken before the transaction, so that numbering holds no lock while rows are moved. */
    private Map<String, String> batchNumbers(Matter matter, List<Recheck.Passed> passed) {
        Map<String, String> byUnit = new LinkedHashMap<>();
        passed.forEach(one ->
                byUnit.computeIfAbsent(one.declaration().unitCode(), unit -> numbers.batch(unit, matter.business())));
        return byUnit;
    }

    private ConfirmationReport move(
            Matter matter,
            List<Recheck.Passed> passed,
            Map<String, String> batchNumbers,
            RefusedRows refused,
            Actor actor) {
        List<Recheck.Passed> won = stillAsSeen(passed, refused);
        if (won.isEmpty()) {
            throw refused.nothingAccepted("NOTHING_CONFIRMED", "declaration.nothing-confirmed");
        }
        Mover mover = movers.of(actor);
        List<ConfirmationReport.Batch> batches = new ArrayList<>();
        Declarations.grouped(won, one -> one.declaration().unitCode()).forEach((unit, rows) -> {
            String batchNo = Objects.requireNonNull(batchNumbers.get(unit));
            Declarations.grouped(rows, one -> Optional.ofNullable(one.declared().effectiveOn()))
                    .forEach((day, ofDay) -> lifecycle.move(
                            Step.CONFIRM,
                            ofDay.stream().map(Recheck.Passed::declaration).toList(),
                            mover,
                            columns(batchNo, day.orElse(null))));
            events.announce(
                    Declarations.grouped(
                            rows, one -> types.get(one.declaration().type())),
                    unit,
                    batchNo,
                    actor,
                    mover);
            batches.add(new ConfirmationReport.Batch(batchNo, unit, actor.unitName(unit), rows.size()));
        });
        live.changed(won.stream().map(Recheck.Passed::declaration).toList(), Step.CONFIRM.to());
        return new ConfirmationReport(
                batches.getFirst().batchNo(),
                batches,
                won.size(),
                won.stream()
                        .limit(MOST_NUMBERS_ANSWERED)
                        .map(one -> one.declaration().no())
                        .toList(),
                refused.all());
    }

    private static Map<String, @Nullable Object> columns(String batchNo, @Nullable LocalDate effectiveOn) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("batch_no", batchNo);
        columns.put("effective_on", effectiveOn);
        return columns;
    }

    /** Locks the drafts; what somebody was faster with is refused. */
    private List<Recheck.Passed> stillAsSeen(List<Recheck.Passed> passed, RefusedRows refused) {
        Set<String> unchanged = declarations.lockUnchanged(
                passed.stream().map(Recheck.Passed::declaration).toList());
        List<Recheck.Passed> won = new ArrayList<>(unchanged.size());
        List<String> lost = new ArrayList<>();
        passed.forEach(one -> {
            String no = one.declaration().no();
            if (unchanged.contains(no)) {
                won.add(one);
            } else {
                lost.add(no);
            }
        });
        Map<String, Declaration> now = declarations.headers(lost);
        lost.forEach(no -> refuse(no, now.get(no), refused));
        return won;
    }

    private static void refuse(String no, @Nullable Declaration now, RefusedRows refused) {
        if (now == null) {
            refused.unknown(no);
        } else if (!Step.CONFIRM.isOpenTo(now.status())) {
            refused.notOpen(now);
        } else {
            refused.changedMeanwhile(now);
        }
    }
}
