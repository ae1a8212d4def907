package io.renshetong.declaration.query;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.page.Page;
import io.renshetong.starter.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides who may read a declaration, and reads it for them. */
public class Reading {
    private static final Set<Status> NOT_THE_CENTRES = Set.of(Status.DRAFT, Status.VOID);

    private final DeclarationTypes types;
    private final Declarations declarations;
    private final Attachments attachments;
    private final History history;
    private final Search search;
    private final Views views;
    private final Audit audit;

    Reading(
            DeclarationTypes types,
            Declarations declarations,
            Attachments attachments,
            History history,
            Search search,
            Views views,
            Audit audit) {
        this.types = types;
        this.declarations = declarations;
        this.attachments = attachments;
        this.history = history;
        this.search = search;
        this.views = views;
        this.audit = audit;
    }

    public Page<DeclarationRow> search(Collection<String> wantedTypes, SearchRequest request, Actor actor) {
        Page<Declaration> page = search.page(types.wanted(wantedTypes), request, actor);
        return new Page<>(rows(page.rows(), actor), page.total(), page.page(), page.size());
    }

    /** Rows of a page; what else their types list is read of all at once. */
    private List<DeclarationRow> rows(List<Declaration> page, Actor actor) {
        List<String> numbers = page.stream().map(Declaration::no).toList();
        Map<String, List<Attachment>> documents = attachments.of(numbers);
        Map<String, Body> bodies = declarations.bodies(page.stream()
                .filter(one -> !types.get(one.type()).definition().listed().isEmpty())
                .map(Declaration::no)
                .toList());
        return page.stream()
                .map(one -> views.row(
                        one,
                        bodies.get(one.no()),
                        documents.getOrDefault(one.no(), List.of()).size(),
                        actor))
                .toList();
    }

    /** A page of one matter; of a business, only the types the request names. */
    public Page<DeclarationRow> search(String matter, SearchRequest request, Actor actor) {
        return search(types.wanted(matter, request.types()), request, actor);
    }

    public DeclarationDetail detail(String type, String no, Actor actor) {
        Declaration found = readable(type, no, actor);
        return views.detail(
                found,
                Objects.requireNonNull(declarations.bodies(List.of(no)).get(no)),
                attachments.of(List.of(no)).getOrDefault(no, List.of()),
                actor);
    }

    public List<TrailEntry> trail(String type, String no, Actor actor) {
        readable(type, no, actor);
        return history.trail(no);
    }

    public List<History.RevisionView> revisions(String type, String no, Actor actor) {
        Declaration found = readable(type, no, actor);
        return history.revisions(types.get(found.type()), found);
    }

    /**
     * A declaration the actor may read: of one of their units, or, for the centre, one that was confirmed.
     *
     * @throws Refusal 404 otherwise; reaching for another unit's is recorded
     */
    public Declaration readable(String type, String no, Actor actor) {
        Declaration found = declarations
                .find(no)
                .filter(one -> types.matter(type).has(one.type()) && one.status() != Status.VOID)
                .orElseThrow(Refusal::notFound);
        boolean centres = actor.can(Permission.AUDIT) && !NOT_THE_CENTRES.contains(found.status());
        if (!actor.covers(found.unitCode()) && !centres) {
            throw audit.foreign(actor, "DECLARATION", type, no);
        }
        return found;
    }
}
