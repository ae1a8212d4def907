package io.renshetong.declaration.draft;

import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Saves many drafts at the price of a few statements; for sheets, and for documents of many drafts. */
public class BulkDrafts {
    private final DraftStore store;
    private final Judging judging;
    private final Numbers numbers;
    private final InTransit inTransit;
    private final Messages messages;

    BulkDrafts(DraftStore store, Judging judging, Numbers numbers, InTransit inTransit, Messages messages) {
        this.store = store;
        this.judging = judging;
        this.numbers = numbers;
        this.inTransit = inTransit;
        this.messages = messages;
    }

    /**
     * Saves new drafts. Rows that are refused are left out and named in the outcome.
     */
    public <P extends Record> BulkSaved saveAll(Known<P> type, List<SaveRequest> requests, Actor actor) {
        List<Judging.Asked> asked = requests.stream()
                .map(request -> new Judging.Asked(request, null, List.of()))
                .toList();
        List<@Nullable Candidate<P>> candidates = judging.judge(type, asked, actor.units(), actor);
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
                List.of(FieldError.error(
                        "#/ref", "declaration.in-transit", inTransit.inWords(List.of(holder), actor)))));
        List<String> saved =
                byNo.keySet().stream().filter(no -> !standing.containsKey(no)).toList();
        return new BulkSaved(saved, refused);
    }

    /** Makes drafts of locked ones again as they are, because something that belongs to them has changed. */
    public void keep(Collection<Declaration> locked, Mover mover) {
        store.keep(locked, mover);
    }

    /** What became of many requests: numbers of the saved ones, errors by position of the others. */
    public record BulkSaved(List<String> saved, Map<Integer, List<FieldError>> refused) {}
}
