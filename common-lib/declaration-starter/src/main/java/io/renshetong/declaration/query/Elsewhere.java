package io.renshetong.declaration.query;

import io.renshetong.declaration.Definition.Exclusion;
import io.renshetong.declaration.Neighbour;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.definition.Known;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks other services whether they have something in transit that excludes what is declared here; once for all rows. */
public class Elsewhere {
    private final Messages messages;

    Elsewhere(Messages messages) {
        this.messages = messages;
    }

    /**
     * What there is to say of one row.
     *
     * @param errors one per declaration in the way, in words
     * @param standing those of them that are saved already
     * @param unchecked what could not be asked, in words
     */
    public record Seen(List<FieldError> errors, List<Standing> standing, List<FieldError> unchecked) {
        static final Seen NOTHING = new Seen(List.of(), List.of(), List.of());

        static Seen empty() {
            return new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** By row, by identity; rows there is nothing to say of are missing. */
    public <P extends Record> Map<Row<P>, Seen> look(Known<P> type, List<Row<P>> rows, Actor reader) {
        Map<Row<P>, Seen> seen = new IdentityHashMap<>();
        type.definition().exclusions().forEach(exclusion -> look(exclusion, rows, reader, seen));
        return seen;
    }

    /** As above, of one row. */
    public <P extends Record> Seen look(Known<P> type, Row<P> row, Actor reader) {
        return look(type, List.of(row), reader).getOrDefault(row, Seen.NOTHING);
    }

    private <P extends Record> void look(
            Exclusion<P> exclusion, List<Row<P>> rows, Actor reader, Map<Row<P>, Seen> seen) {
        Map<Row<P>, Set<String>> wanted = new IdentityHashMap<>();
        Set<String> keys = new HashSet<>();
        for (Row<P> row : rows) {
            Set<String> ofRow = exclusion.keys().apply(row);
            if (!ofRow.isEmpty()) {
                wanted.put(row, ofRow);
                keys.addAll(ofRow);
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        List<Neighbour.Held> held =
                exclusion.neighbour().holding(new Neighbour.Question(keys)).held();
        Map<String, Neighbour.Held> byKey = byKey(held);
        wanted.forEach((row, ofRow) -> {
            if (held == null) {
                of(row, seen).unchecked().add(error("declaration.not-checked"));
            } else {
                ofRow.stream()
                        .filter(byKey::containsKey)
                        .map(byKey::get)
                        .map(Neighbour.Held::by)
                        .distinct()
                        .forEach(open -> tell(exclusion, open, reader, of(row, seen)));
            }
        });
    }

    private void tell(Exclusion<?> exclusion, Neighbour.@Nullable Open open, Actor reader, Seen seen) {
        if (open == null) {
            seen.errors().add(error("declaration.in-transit-saving"));
            return;
        }
        Standing standing = Standing.of(open, reader, messages);
        seen.standing().add(standing);
        String words = standing.inWords(messages);
        seen.errors().add(FieldError.error("#", exclusion.code(), messages.get(exclusion.code(), words)));
    }

    private FieldError error(String code) {
        return FieldError.error("#", code, messages.get(code));
    }

    private static Map<String, Neighbour.Held> byKey(@Nullable List<Neighbour.Held> held) {
        Map<String, Neighbour.Held> byKey = new HashMap<>();
        if (held != null) {
            held.forEach(one -> byKey.putIfAbsent(one.key(), one));
        }
        return byKey;
    }

    private static <P extends Record> Seen of(Row<P> row, Map<Row<P>, Seen> seen) {
        return seen.computeIfAbsent(row, any -> Seen.empty());
    }
}
