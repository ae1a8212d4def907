package io.renshetong.declaration.draft;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.ChangeView;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.idempotency.Idempotency;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saves, corrects and deletes drafts. */
public class Drafts {
    private final DeclarationTypes types;
    private final Declarations declarations;
    private final DraftStore store;
    private final Judging judging;
    private final Attachments attachments;
    private final Numbers numbers;
    private final Idempotency idempotency;
    private final Owned owned;
    private final InTransit inTransit;
    private final Claims claims;
    private final Audit audit;
    private final Messages messages;

    Drafts(
            DeclarationTypes types,
            Declarations declarations,
            DraftStore store,
            Judging judging,
            Attachments attachments,
            Numbers numbers,
            Idempotency idempotency,
            Owned owned,
            InTransit inTransit,
            Claims claims,
            Audit audit,
            Messages messages) {
        this.types = types;
        this.declarations = declarations;
        this.store = store;
        this.judging = judging;
        this.attachments = attachments;
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.owned = owned;
        this.inTransit = inTransit;
        this.claims = claims;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Saves one new draft.
     *
     * @throws Refusal 404 where the actor's units know nobody by this ref, 422 with all errors, 409 {@code WARNINGS} with
     *     those not acknowledged, 409 {@code IN_TRANSIT} with the declaration that is open already
     */
    public Saved save(String type, SaveRequest request, @Nullable String key, Actor actor) {
        return save(types.get(type), request, key, actor);
    }

    private <P extends Record> Saved save(Known<P> type, SaveRequest request, @Nullable String key, Actor actor) {
        return idempotency.answered(actor, key, request, Saved.class, () -> {
            Candidate<P> candidate = judged(type, request, null, actor);
            String no = numbers.declarations(
                            Numbers.region(candidate.row().unitCode()),
                            type.definition().business(),
                            1)
                    .getFirst();
            return claims.claimed(
                    type,
                    no,
                    candidate,
                    actor,
                    () -> idempotency.once(actor, key, request, Saved.class, () -> {
                        Map<String, Candidate<P>> byNo = new LinkedHashMap<>(Map.of(no, candidate));
                        inTransit.refuse(store.insert(type, byNo, actor), actor);
                        attachments.assign(no, candidate.attachments());
                        return saved(type, no, 1, 1, candidate);
                    }));
        });
    }

    /**
     * Corrects a draft, or one the centre returned.
     *
     * @throws Refusal as {@link #save}, and 409 {@code CHANGED_MEANWHILE} if somebody else was faster
     */
    public Saved correct(String type, String no, SaveRequest request, @Nullable String key, Actor actor) {
        return correct(types.get(type), no, request, key, actor);
    }

    private <P extends Record> Saved correct(
            Known<P> type, String no, SaveRequest request, @Nullable String key, Actor actor) {
        List<Object> fingerprint = List.of(no, request);
        return idempotency.answered(actor, key, fingerprint, Saved.class, () -> {
            Declaration seen = owned.find(type, no, actor);
            owned.requireVersion(type, seen, request.version());
            owned.requireOpen(Step.CORRECT, seen);
            Body declared =
                    Objects.requireNonNull(declarations.bodies(List.of(no)).get(no));
            SaveRequest whole = new SaveRequest(
                    seen.ref(),
                    seen.unitCode(),
                    Unmasked.values(type, Objects.requireNonNull(request.values()), declared.after()),
                    request.attachments(),
                    request.acknowledged(),
                    request.version());
            Candidate<P> candidate = judged(type, whole, seen, actor);
            return claims.claimed(
                    type,
                    no,
                    candidate,
                    actor,
                    () -> idempotency.once(actor, key, fingerprint, Saved.class, () -> {
                        Declaration locked = Objects.requireNonNull(
                                declarations.lock(List.of(no)).get(no));
                        owned.requireVersion(type, locked, request.version());
                        owned.requireOpen(Step.CORRECT, locked);
                        inTransit.refuse(store.replace(type, locked, candidate, actor), actor);
                        attachments.assign(no, candidate.attachments());
                        return saved(type, no, locked.version() + 1, locked.revision() + 1, candidate);
                    }));
        });
    }

    /**
     * Replaces the documents of a draft, or of one the centre returned; what was declared stays.
     *
     * @throws Refusal 422 if a document is unknown, 409 as {@link #correct}
     */
    public Saved attach(String type, String no, AttachRequest request, @Nullable String key, Actor actor) {
        return attach(types.get(type), no, request, key, actor);
    }

    private <P extends Record> Saved attach(
            Known<P> type, String no, AttachRequest request, @Nullable String key, Actor actor) {
        List<Object> fingerprint = List.of("attach", no, request);
        return idempotency.answered(actor, key, fingerprint, Saved.class, () -> {
            Declaration seen = owned.find(type, no, actor);
            owned.requireVersion(type, seen, request.version());
            owned.requireOpen(Step.CORRECT, seen);
            List<Attachment> named = attachments.named(request.attachments(), type, no, actor);
            return idempotency.once(actor, key, fingerprint, Saved.class, () -> {
                Declaration locked =
                        Objects.requireNonNull(declarations.lock(List.of(no)).get(no));
                owned.requireVersion(type, locked, request.version());
                owned.requireOpen(Step.CORRECT, locked);
                store.keep(locked, actor);
                attachments.assign(no, named);
                Body body =
                        Objects.requireNonNull(declarations.bodies(List.of(no)).get(no));
                return new Saved(
                        no,
                        locked.version() + 1,
                        locked.revision() + 1,
                        Status.DRAFT,
                        messages.get("status." + Status.DRAFT),
                        ChangeView.of(type, locked.changedFields(), body),
                        List.of());
            });
        });
    }

    /**
     * Which documents a declaration is to have.
     *
     * @param version the version the operator saw
     */
    public record AttachRequest(
            List<String> attachments, @Nullable Integer version) {}

    /** Deletes a draft or a returned declaration; it stays in the trail. */
    public Deleted delete(String type, String no, int version, @Nullable String key, Actor actor) {
        List<Object> fingerprint = List.of("delete", no, version);
        return idempotency.answered(actor, key, fingerprint, Deleted.class, () -> {
            Known<?> known = types.get(type);
            Declaration seen = owned.find(known, no, actor);
            if (!seen.declaredBy().id().equals(actor.id()) && !actor.canAny(Permission.CONFIRM, Permission.GRANT)) {
                throw Refusal.of(
                        403,
                        "NOT_YOURS",
                        messages.get("declaration.not-yours", seen.declaredBy().name()));
            }
            return idempotency.once(actor, key, fingerprint, Deleted.class, () -> {
                Declaration locked =
                        Objects.requireNonNull(declarations.lock(List.of(no)).get(no));
                owned.requireOpen(Step.DELETE, locked);
                owned.requireVersion(known, locked, version);
                store.delete(locked, actor);
                return new Deleted(no);
            });
        });
    }

    /** The number of what was deleted. */
    public record Deleted(String no) {}

    private <P extends Record> Candidate<P> judged(
            Known<P> type, SaveRequest request, @Nullable Declaration existing, Actor actor) {
        if (type.definition().register() == null && (request.unitCode() == null || !actor.covers(request.unitCode()))) {
            throw Refusal.notFound();
        }
        String no = existing == null ? null : existing.no();
        var named = attachments.named(Objects.requireNonNull(request.attachments()), type, no == null ? "" : no, actor);
        Set<String> units = existing == null ? actor.units() : Set.of(existing.unitCode());
        Candidate<P> candidate = judging.judge(type, List.of(new Judging.Asked(request, no, named)), units, actor)
                .getFirst();
        if (candidate == null) {
            throw audit.foreign(actor, "PREFILL", type.code(), String.valueOf(request.ref()));
        }
        if (candidate.verdict().refuses()) {
            List<FieldError> all = new ArrayList<>(candidate.verdict().errors());
            all.addAll(candidate.verdict().warnings());
            throw Refusal.unprocessable(
                            "FIELDS_REFUSED",
                            messages.get(
                                    "declaration.fields-refused",
                                    candidate.verdict().errors().size()))
                    .with(all);
        }
        List<FieldError> unseen = candidate.verdict().unacknowledged(Objects.requireNonNull(request.acknowledged()));
        if (!unseen.isEmpty()) {
            throw Refusal.conflict("WARNINGS", messages.get("declaration.warnings", unseen.size()))
                    .with(unseen);
        }
        return candidate;
    }

    private <P extends Record> Saved saved(
            Known<P> type, String no, int version, int revision, Candidate<P> candidate) {
        return new Saved(
                no,
                version,
                revision,
                Status.DRAFT,
                messages.get("status." + Status.DRAFT),
                ChangeView.of(type, candidate.row().changed(), candidate.body(type)),
                candidate.verdict().hints());
    }
}
