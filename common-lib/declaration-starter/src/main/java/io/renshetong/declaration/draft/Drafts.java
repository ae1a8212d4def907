package io.renshetong.declaration.draft;

import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.idempotency.Idempotency;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.ChangeView;
import io.renshetong.declaration.query.Standing;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
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
            Audit audit,
            Messages messages) {
        this.types = types;
        this.declarations = declarations;
        this.store = store;
        this.judging = judging;
        this.attachments = attachments;
        this.numbers = numbers;
        this.idempotency = idempotency;
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
            return idempotency.once(actor, key, request, Saved.class, () -> {
                Map<String, Candidate<P>> byNo = new LinkedHashMap<>(Map.of(no, candidate));
                refuseIfStanding(store.insert(type, byNo, actor), actor);
                attachments.assign(no, candidate.attachments());
                return saved(type, no, 1, 1, candidate);
            });
        });
    }

    /**
     * Saves many new drafts at once; for imports. Rows that are refused are left out and named in the outcome.
     */
    public <P extends Record> BulkSaved saveAll(Known<P> type, List<SaveRequest> requests, Actor actor) {
        List<Judging.Asked> asked = requests.stream()
                .map(request -> new Judging.Asked(request, null, List.of()))
                .toList();
        List<@Nullable Candidate<P>> candidates = judging.judge(type, asked, actor.units());
        Map<Integer, List<FieldError>> refused = new LinkedHashMap<>();
        Map<Integer, Candidate<P>> good = new LinkedHashMap<>();
        for (int position = 0; position < candidates.size(); position++) {
            Candidate<P> candidate = candidates.get(position);
            if (candidate == null) {
                refused.put(
                        position,
                        List.of(FieldError.error("#/ref", "declaration.unknown", messages.get("declaration.unknown"))));
            } else if (candidate.verdict().refuses()) {
                refused.put(position, candidate.verdict().errors());
            } else {
                good.put(position, candidate);
            }
        }
        Map<String, Candidate<P>> byNo = new LinkedHashMap<>();
        Map<String, Integer> positions = new LinkedHashMap<>();
        Declarations.grouped(
                        good.keySet(),
                        position -> Numbers.region(
                                Objects.requireNonNull(good.get(position)).row().unitCode()))
                .forEach((region, group) -> {
                    List<String> given =
                            numbers.declarations(region, type.definition().business(), group.size());
                    for (int i = 0; i < group.size(); i++) {
                        positions.put(given.get(i), group.get(i));
                        byNo.put(given.get(i), Objects.requireNonNull(good.get(group.get(i))));
                    }
                });
        Map<String, String> standing = store.insertAll(type, byNo, actor);
        standing.forEach((no, holder) -> refused.put(
                Objects.requireNonNull(positions.get(no)),
                List.of(FieldError.error("#/ref", "declaration.in-transit", inTransitDetail(List.of(holder), actor)))));
        List<String> saved =
                byNo.keySet().stream().filter(no -> !standing.containsKey(no)).toList();
        return new BulkSaved(saved, refused);
    }

    /** What became of many requests: numbers of the saved ones, errors by position of the others. */
    public record BulkSaved(List<String> saved, Map<Integer, List<FieldError>> refused) {}

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
            Declaration seen = own(type, no, actor);
            requireVersion(type, seen, request.version());
            requireOpen(Step.CORRECT, seen);
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
            return idempotency.once(actor, key, fingerprint, Saved.class, () -> {
                Declaration locked =
                        Objects.requireNonNull(declarations.lock(List.of(no)).get(no));
                requireVersion(type, locked, request.version());
                requireOpen(Step.CORRECT, locked);
                refuseIfStanding(store.replace(type, locked, candidate, actor), actor);
                attachments.assign(no, candidate.attachments());
                return saved(type, no, locked.version() + 1, locked.revision() + 1, candidate);
            });
        });
    }

    /** Deletes a draft or a returned declaration; it stays in the trail. */
    public Deleted delete(String type, String no, int version, @Nullable String key, Actor actor) {
        List<Object> fingerprint = List.of("delete", no, version);
        return idempotency.answered(actor, key, fingerprint, Deleted.class, () -> {
            Known<?> known = types.get(type);
            Declaration seen = own(known, no, actor);
            if (!seen.declaredBy().id().equals(actor.id()) && !actor.canAny(Permission.CONFIRM, Permission.GRANT)) {
                throw Refusal.of(
                        403,
                        "NOT_YOURS",
                        messages.get("declaration.not-yours", seen.declaredBy().name()));
            }
            return idempotency.once(actor, key, fingerprint, Deleted.class, () -> {
                Declaration locked =
                        Objects.requireNonNull(declarations.lock(List.of(no)).get(no));
                requireOpen(Step.DELETE, locked);
                requireVersion(known, locked, version);
                store.delete(locked, actor);
                return new Deleted(no);
            });
        });
    }

    /** The number of what was deleted. */
    public record Deleted(String no) {}

    /** A declaration of the actor's units and this type; anything else does not exist for them. */
    public Declaration own(Known<?> type, String no, Actor actor) {
        Declaration found = declarations.find(no).orElseThrow(Refusal::notFound);
        if (!found.type().equals(type.code()) || found.status() == Status.VOID) {
            throw Refusal.notFound();
        }
        if (!actor.covers(found.unitCode())) {
            throw audit.foreign(actor, "DECLARATION", type.code(), no);
        }
        return found;
    }

    private <P extends Record> Candidate<P> judged(
            Known<P> type, SaveRequest request, @Nullable Declaration existing, Actor actor) {
        if (type.definition().register() == null && (request.unitCode() == null || !actor.covers(request.unitCode()))) {
            throw Refusal.notFound();
        }
        String no = existing == null ? null : existing.no();
        var named = attachments.named(Objects.requireNonNull(request.attachments()), type, no == null ? "" : no, actor);
        Set<String> units = existing == null ? actor.units() : Set.of(existing.unitCode());
        Candidate<P> candidate = judging.judge(type, List.of(new Judging.Asked(request, no, named)), units)
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
                candidate.verdict().warnings());
    }

    private void refuseIfStanding(Collection<String> holders, Actor actor) {
        if (!holders.isEmpty()) {
            throw Refusal.conflict("IN_TRANSIT", inTransitDetail(holders, actor))
                    .extra("inTransit", standing(holders, actor));
        }
    }

    private String inTransitDetail(Collection<String> holders, Actor actor) {
        return standing(holders, actor).stream()
                .findFirst()
                .map(first -> messages.get(
                        "declaration.in-transit",
                        first.typeLabel(),
                        first.no(),
                        first.declaredBy(),
                        first.declaredMinute(),
                        first.statusLabel()))
                .orElseGet(() -> messages.get("declaration.in-transit-gone"));
    }

    private List<Standing> standing(Collection<String> holders, Actor actor) {
        return declarations.headers(holders).values().stream()
                .map(open -> Standing.of(open, actor, types, messages))
                .toList();
    }

    private void requireVersion(Known<?> type, Declaration current, @Nullable Integer version) {
        if (version == null || version != current.version()) {
            Body body = declarations.bodies(List.of(current.no())).get(current.no());
            throw Refusal.conflict("CHANGED_MEANWHILE", messages.get("declaration.changed-meanwhile"))
                    .extra(
                            "current",
                            Map.of(
                                    "version", current.version(),
                                    "status", current.status(),
                                    "changes",
                                            ChangeView.of(
                                                    type, current.changedFields(), Objects.requireNonNull(body))));
        }
    }

    private void requireOpen(Step step, Declaration declaration) {
        if (!step.isOpenTo(declaration.status())) {
            throw Refusal.conflict(
                            "NOT_OPEN",
                            messages.get(
                                    "declaration.not-open",
                                    declaration.no(),
                                    messages.get("status." + declaration.status()),
                                    messages.get("step." + step)))
                    .extra("status", declaration.status());
        }
    }
}
