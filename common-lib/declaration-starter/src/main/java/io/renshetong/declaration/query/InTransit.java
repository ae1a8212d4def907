package io.renshetong.declaration.query;

import io.renshetong.declaration.Neighbour;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the open declarations that stand in the way of a new one, as far as the reader may know. */
public class InTransit {
    private final DeclarationTypes types;
    private final Declarations declarations;
    private final Transit transit;
    private final Messages messages;

    InTransit(DeclarationTypes types, Declarations declarations, Transit transit, Messages messages) {
        this.types = types;
        this.declarations = declarations;
        this.transit = transit;
        this.messages = messages;
    }

    /** Refuses, naming them, if there are any. */
    public void refuse(Collection<String> holders, Actor reader) {
        if (!holders.isEmpty()) {
            throw Refusal.conflict("IN_TRANSIT", inWords(holders, reader))
                    .extra("inTransit", standing(holders, reader));
        }
    }

    /** The first of them in a sentence: type, number, who, when, status. */
    public String inWords(Collection<String> holders, Actor reader) {
        return standing(holders, reader).stream()
                .findFirst()
                .map(one -> one.inWords(messages))
                .orElseGet(() -> messages.get("declaration.in-transit-gone"));
    }

    /** Each of them in a sentence, by its number; asks once for all. */
    public Map<String, String> eachInWords(Collection<String> holders, Actor reader) {
        Map<String, String> words = new LinkedHashMap<>();
        standing(holders, reader).forEach(one -> words.put(one.no(), one.inWords(messages)));
        return words;
    }

    /** Which of these keys are held, as other services are told. */
    List<Neighbour.Held> held(Collection<String> keys) {
        Map<String, String> holders = transit.claimants(keys);
        Map<String, Declaration> open = declarations.headers(Set.copyOf(holders.values()));
        List<Neighbour.Held> held = new ArrayList<>(holders.size());
        holders.forEach((key, no) -> held.add(new Neighbour.Held(key, told(open.get(no)))));
        return held;
    }

    private Neighbour.@Nullable Open told(@Nullable Declaration open) {
        return open == null
                ? null
                : new Neighbour.Open(
                        open.no(),
                        open.type(),
                        types.label(open.type()),
                        open.status().name(),
                        open.unitCode(),
                        open.declaredBy().name(),
                        open.declaredAt());
    }

    private List<Standing> standing(Collection<String> holders, Actor reader) {
        return declarations.headers(holders).values().stream()
                .map(open -> Standing.of(open, reader, types, messages))
                .toList();
    }
}
