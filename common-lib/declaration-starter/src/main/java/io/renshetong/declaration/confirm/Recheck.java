package io.renshetong.declaration.confirm;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.Checks;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Shape;
import io.renshetong.declaration.definition.Verdict;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Portions;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts drafts through all checks of their type again, against what the register holds now. */
class Recheck {
    private final Declarations declarations;
    private final Attachments attachments;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Recheck(Declarations declarations, Attachments attachments, Audit audit, Messages messages, Clock clock) {
        this.declarations = declarations;
        this.attachments = attachments;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** A draft that may be confirmed, as it was seen. */
    record Passed(
            Declaration declaration, Body body, @Nullable LocalDate effectiveOn) {}

    <P extends Record> List<Passed> run(Known<P> type, List<String> numbers, Actor actor, RefusedRows refused) {
        List<Declaration> drafts = drafts(type, numbers, actor, refused);
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<String> found = drafts.stream().map(Declaration::no).toList();
        Map<String, Body> bodies = new HashMap<>();
        Portions.read(found, declarations::bodies).forEach(bodies::putAll);
        Map<String, List<Attachment>> documents = attachments.of(found);
        Map<String, Register.Present<P>> present = present(type, drafts);
        LocalDate today = LocalDate.now(clock);

        List<Declaration> kept = new ArrayList<>();
        List<Row<P>> rows = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Declaration draft : drafts) {
            Body body = bodies.get(draft.no());
            Register.Present<P> now = draft.ref() == null ? null : present.get(draft.ref());
            if (body == null || (type.definition().register() != null && now == null)) {
                refused.refused(
                        draft,
                        409,
                        "REGISTER_CHANGED",
                        List.of(FieldError.error(
                                "#/ref", "declaration.left-the-unit", messages.get("declaration.left-the-unit"))));
                continue;
            }
            List<FieldError> stale = now == null ? List.of() : stale(type, draft, body, now.values());
            if (!stale.isEmpty()) {
                refused.refused(draft, 409, "REGISTER_CHANGED", stale);
                continue;
            }
            kept.add(draft);
            rows.add(row(type, draft, body, now, documents.getOrDefault(draft.no(), List.of()), today));
            verdicts.add(new Verdict(messages));
        }
        Checks.run(type, rows, verdicts);
        return passed(type, kept, rows, verdicts, bodies, refused);
    }

    private List<Declaration> drafts(Known<?> type, List<String> numbers, Actor actor, RefusedRows refused) {
        Map<String, Declaration> headers = declarations.headers(numbers);
        List<Declaration> drafts = new ArrayList<>();
        for (String no : numbers) {
            Declaration header = headers.get(no);
            if (header == null || !header.type().equals(type.code()) || header.status() == Status.VOID) {
                refused.unknown(no);
            } else if (!actor.covers(header.unitCode())) {
                audit.foreign(actor, "CONFIRM", type.code(), no);
                refused.unknown(no);
            } else if (!Step.CONFIRM.isOpenTo(header.status())) {
                refused.notOpen(header);
            } else {
                drafts.add(header);
            }
        }
        return drafts;
    }

    private <P extends Record> Map<String, Register.Present<P>> present(Known<P> type, List<Declaration> drafts) {
        Register<P> register = type.definition().register();
        if (register == null) {
            return Map.of();
        }
        Map<String, Register.Present<P>> present = new HashMap<>();
        Declarations.grouped(drafts, Declaration::unitCode).forEach((unit, ofUnit) -> {
            Set<String> refs = ofUnit.stream()
                    .map(Declaration::ref)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Portions.read(refs, chunk -> register.read(chunk, Set.of(unit))).forEach(present::putAll);
        });
        return present;
    }

    private <P extends Record> List<FieldError> stale(Known<P> type, Declaration draft, Body body, P now) {
        Map<String, @Nullable Object> before = body.before();
        if (before == null) {
            return List.of();
        }
        Shape<P> shape = type.shape();
        Set<String> moved = shape.changed(shape.read(before), now);
        Map<String, @Nullable Object> current = shape.write(now);
        return draft.changedFields().stream()
                .filter(moved::contains)
                .map(field -> FieldError.error(
                        "#/values/" + field,
                        "declaration.register-changed",
                        messages.get(
                                "declaration.register-changed",
                                type.fieldLabel(field),
                                shown(type, field, before.get(field)),
                                shown(type, field, current.get(field)))))
                .toList();
    }

    private String shown(Known<?> type, String field, @Nullable Object value) {
        String read = type.read(field, value);
        return read == null ? messages.get("declaration.empty-value") : read;
    }

    private static <P extends Record> Row<P> row(
            Known<P> type,
            Declaration draft,
            Body body,
            Register.@Nullable Present<P> now,
            List<Attachment> documents,
            LocalDate today) {
        Shape<P> shape = type.shape();
        P declared = shape.read(body.after());
        Set<String> changed = new HashSet<>(draft.changedFields());
        P before = now == null ? null : now.values();
        P after = now == null ? declared : shape.with(before, shape.values(declared, changed));
        return new Row<>(
                draft.ref(),
                draft.no(),
                draft.unitCode(),
                before,
                after,
                changed,
                documents.stream().map(Attachment::ref).toList(),
                today);
    }

    private <P extends Record> List<Passed> passed(
            Known<P> type,
            List<Declaration> kept,
            List<Row<P>> rows,
            List<Verdict> verdicts,
            Map<String, Body> bodies,
            RefusedRows refused) {
        List<Passed> passed = new ArrayList<>(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            Declaration draft = kept.get(i);
            Verdict verdict = verdicts.get(i);
            List<FieldError> unseen = verdict.unacknowledged(Set.copyOf(draft.warnings()));
            if (verdict.refuses()) {
                refused.refused(draft, 422, "FIELDS_REFUSED", verdict.errors());
            } else if (!unseen.isEmpty()) {
                refused.refused(draft, 422, "WARNINGS", unseen);
            } else {
                Body saved = Objects.requireNonNull(bodies.get(draft.no()));
                Body sent = new Body(
                        saved.subjectId(),
                        saved.before(),
                        type.shape().write(rows.get(i).after()));
                passed.add(
                        new Passed(draft, sent, type.definition().effectiveOn().apply(rows.get(i))));
            }
        }
        return passed;
    }
}
