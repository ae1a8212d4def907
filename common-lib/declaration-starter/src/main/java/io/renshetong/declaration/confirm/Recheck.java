package io.renshetong.declaration.confirm;

import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Subject;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.Telling;
import io.renshetong.declaration.confirm.Examined.Draft;
import io.renshetong.declaration.definition.Checks;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Portions;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.query.Elsewhere;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts drafts through all checks of their type again, against what the register holds now. */
class Recheck {

    private final Declarations declarations;
    private final Examination examination;
    private final Elsewhere elsewhere;
    private final Audit audit;

    Recheck(Declarations declarations, Examination examination, Elsewhere elsewhere, Audit audit) {
        this.declarations = declarations;
        this.examination = examination;
        this.elsewhere = elsewhere;
        this.audit = audit;
    }

    /**
     * A draft that may be confirmed.
     *
     * @param declaration as it was seen
     * @param declared what the centre is to be told
     */
    record Passed(Declaration declaration, Declared declared) {}

    /** Those of a matter's declarations that may be confirmed, type by type; the others are named among the refused. */
    List<Passed> run(Matter matter, List<String> numbers, Actor actor, RefusedRows refused) {
        if (matter instanceof Known<?> type) {
            return run(type, numbers, actor, refused);
        }
        Map<String, Declaration> headers = declarations.headers(numbers);
        Map<String, List<String>> byType = Declarations.grouped(
                numbers, no -> headers.containsKey(no) ? headers.get(no).type() : "");
        List<Passed> passed = new ArrayList<>();
        byType.forEach((code, ofType) -> matter.types().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .ifPresentOrElse(
                        type -> passed.addAll(run(type, ofType, actor, refused)),
                        () -> ofType.forEach(refused::unknown)));
        return passed;
    }

    private <P extends Record> List<Passed> run(Known<P> type, List<String> numbers, Actor actor, RefusedRows refused) {
        List<Draft<P>> drafts = new ArrayList<>(numbers.size());
        Portions.read(numbers, portion -> examination.of(type, portion, actor))
                .forEach(portion -> portion.forEach(one -> {
                    Draft<P> draft = one.draft();
                    if (draft == null) {
                        refuse(type, one, actor, refused);
                    } else {
                        drafts.add(draft);
                    }
                }));
        Checks.together(
                type,
                drafts.stream().map(Draft::row).toList(),
                drafts.stream().map(Draft::verdict).toList());
        List<Draft<P>> sound = unopposed(
                type, drafts.stream().filter(draft -> isSound(draft, refused)).toList(), actor, refused);
        return Portions.read(sound, portion -> passed(type, portion)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The keys of drafts were claimed when they were saved, so of two that exclude each other at least one sees the other. */
    private <P extends Record> List<Draft<P>> unopposed(
            Known<P> type, List<Draft<P>> drafts, Actor actor, RefusedRows refused) {
        Map<Row<P>, Elsewhere.Seen> seen =
                elsewhere.look(type, drafts.stream().map(Draft::row).toList(), actor);
        return drafts.stream()
                .filter(draft -> {
                    Elsewhere.Seen of = seen.get(draft.row());
                    if (of != null && !of.errors().isEmpty()) {
                        refused.refused(draft.header(), 409, "IN_TRANSIT", of.errors());
                    } else if (of != null && !of.unchecked().isEmpty()) {
                        refused.refused(draft.header(), 409, "NOT_CHECKED", of.unchecked());
                    }
                    return of == null || of.errors().isEmpty() && of.unchecked().isEmpty();
                })
                .toList();
    }

    private void refuse(Known<?> type, Examined<?> one, Actor actor, RefusedRows refused) {
        Declaration header = one.header();
        if (header == null) {
            refused.unknown(one.no());
        } else if (!actor.covers(header.unitCode())) {
            audit.foreign(actor, "CONFIRM", type.code(), one.no());
            refused.unknown(one.no());
        } else if (!Step.CONFIRM.isOpenTo(header.status())) {
            refused.notOpen(header);
        } else {
            refused.refused(header, 409, "REGISTER_CHANGED", one.stale());
        }
    }

    private static boolean isSound(Draft<?> draft, RefusedRows refused) {
        List<FieldError> unseen =
                draft.verdict().unacknowledged(Set.copyOf(draft.header().warnings()));
        if (draft.verdict().refuses()) {
            refused.refused(
                    draft.header(), 422, "FIELDS_REFUSED", draft.verdict().errors());
        } else if (!draft.verdict().postponed().isEmpty()) {
            refused.refused(draft.header(), 409, "NOT_CHECKED", draft.verdict().postponed());
        } else if (!unseen.isEmpty()) {
            refused.refused(draft.header(), 422, "WARNINGS", unseen);
        } else {
            return true;
        }
        return false;
    }

    private static <P extends Record> List<Passed> passed(Known<P> type, List<Draft<P>> portion) {
        Map<String, Telling.Told> told =
                type.definition().telling().of(portion.stream().map(Draft::row).toList());
        return portion.stream()
                .map(draft -> passed(type, draft, told.get(draft.header().no())))
                .toList();
    }

    private static <P extends Record> Passed passed(Known<P> type, Draft<P> draft, Telling.@Nullable Told told) {
        Declaration header = draft.header();
        Row<P> row = draft.row();
        Map<String, String> remarks = type.remarks(row.after(), row.unitCode(), row.today());
        return new Passed(
                header,
                new Declared(
                        header.no(),
                        header.revision(),
                        subject(draft.subject(), told),
                        header.risk(),
                        type.shape().write(row.after()),
                        draft.changes(),
                        row.attachments(),
                        header.declaredBy(),
                        header.declaredAt(),
                        type.definition().effectiveOn().apply(row),
                        header.warnings(),
                        told == null ? null : told.present(),
                        remarks.isEmpty() ? null : remarks));
    }

    private static Subject subject(Subject subject, Telling.@Nullable Told told) {
        return told == null || told.personNo() == null
                ? subject
                : new Subject(subject.ref(), subject.idNumber(), subject.name(), told.personNo());
    }
}
