package io.renshetong.declaration.confirm;

import io.renshetong.contract.Subject;
import io.renshetong.declaration.Register;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.confirm.Examined.Draft;
import io.renshetong.declaration.definition.Checks;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Shape;
import io.renshetong.declaration.definition.Verdict;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a portion of drafts with all that belongs to them and puts each through the rules that ask nobody; only reads. */
class Examination {

    private final Declarations declarations;
    private final Attachments attachments;
    private final Messages messages;
    private final Clock clock;

    Examination(Declarations declarations, Attachments attachments, Messages messages, Clock clock) {
        this.declarations = declarations;
        this.attachments = attachments;
        this.messages = messages;
        this.clock = clock;
    }

    /** One finding per number, in their order. */
    <P extends Record> List<Examined<P>> of(Known<P> type, List<String> numbers, Actor actor) {
        Map<String, Declaration> headers = declarations.headers(numbers);
        headers.values().removeIf(header -> !header.type().equals(type.code()) || header.status() == Status.VOID);
        List<Declaration> drafts = headers.values().stream()
                .filter(header -> actor.covers(header.unitCode()) && Step.CONFIRM.isOpenTo(header.status()))
                .toList();
        Map<String, Examined<P>> examined = HashMap.newHashMap(drafts.size());
        drafts(type, drafts, actor).forEach(one -> examined.put(one.no(), one));
        return numbers.stream()
                .map(no -> examined.getOrDefault(no, new Examined<>(no, headers.get(no), null, List.of())))
                .toList();
    }

    private <P extends Record> List<Examined<P>> drafts(Known<P> type, List<Declaration> drafts, Actor actor) {
        List<String> numbers = drafts.stream().map(Declaration::no).toList();
        Map<String, Body> bodies = declarations.bodies(numbers);
        Map<String, List<Attachment>> documents = attachments.of(numbers);
        Map<String, Register.Present<P>> present = present(type, drafts);
        LocalDate today = LocalDate.now(clock);
        return drafts.stream()
                .map(draft -> draft(
                        type,
                        draft,
                        bodies.get(draft.no()),
                        draft.ref() == null ? null : present.get(draft.ref()),
                        documents.getOrDefault(draft.no(), List.of()),
                        today,
                        actor))
                .toList();
    }

    private <P extends Record> Map<String, Register.Present<P>> present(Known<P> type, List<Declaration> drafts) {
        Register<P> register = type.definition().register();
        Map<String, Register.Present<P>> present = new HashMap<>();
        if (register != null) {
            Declarations.grouped(drafts, Declaration::unitCode).forEach((unit, ofUnit) -> {
                Set<String> refs = ofUnit.stream()
                        .map(Declaration::ref)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
                present.putAll(register.read(refs, Set.of(unit)));
            });
        }
        return present;
    }

    private <P extends Record> Examined<P> draft(
            Known<P> type,
            Declaration header,
            @Nullable Body body,
            Register.@Nullable Present<P> present,
            List<Attachment> documents,
            LocalDate today,
            Actor actor) {
        if (body == null || (type.definition().register() != null && present == null)) {
            FieldError left =
                    FieldError.error("#/ref", "declaration.left-the-unit", messages.get("declaration.left-the-unit"));
            return new Examined<>(header.no(), header, null, List.of(left));
        }
        P now = present == null ? null : present.values();
        List<FieldError> stale = now == null ? List.of() : stale(type, header, body, now);
        if (!stale.isEmpty()) {
            return new Examined<>(header.no(), header, null, stale);
        }
        Row<P> row = row(type, header, body, now, documents, today, actor);
        Verdict verdict = new Verdict(messages);
        Checks.alone(type, row, verdict);
        return new Examined<>(
                header.no(),
                header,
                new Draft<>(
                        header,
                        new Subject(
                                header.ref(),
                                body.subjectId(),
                                header.subjectName(),
                                present == null ? null : present.subject().personNo()),
                        Submissions.changes(type, row.changed(), body, row.after()),
                        row,
                        verdict),
                List.of());
    }

    private <P extends Record> List<FieldError> stale(Known<P> type, Declaration header, Body body, P now) {
        if (body.was() == null) {
            return List.of();
        }
        Shape<P> shape = type.shape();
        return header.changedFields().stream()
                .filter(field -> !Objects.equals(shape.parse(field, body.before(field)), shape.value(now, field)))
                .map(field -> FieldError.error(
                        "#/values/" + field,
                        "declaration.register-changed",
                        messages.get(
                                "declaration.register-changed",
                                type.fieldLabel(field),
                                shown(type, field, body.before(field)),
                                shown(type, field, shape.written(now, field)))))
                .toList();
    }

    private String shown(Known<?> type, String field, @Nullable Object value) {
        String read = type.read(field, value);
        return read == null ? messages.get("declaration.empty-value") : read;
    }

    /** The declared changes upon what the register holds now. */
    private static <P extends Record> Row<P> row(
            Known<P> type,
            Declaration header,
            Body body,
            @Nullable P now,
            List<Attachment> documents,
            LocalDate today,
            Actor actor) {
        Shape<P> shape = type.shape();
        Map<String, @Nullable Object> declared = new HashMap<>();
        header.changedFields()
                .forEach(field ->
                        declared.put(field, shape.parse(field, body.after().get(field))));
        return new Row<>(
                header.ref(),
                header.no(),
                header.unitCode(),
                now,
                now == null ? shape.read(body.after()) : shape.with(now, declared),
                Set.copyOf(header.changedFields()),
                documents.stream().map(Attachment::ref).toList(),
                today,
                actor);
    }
}
