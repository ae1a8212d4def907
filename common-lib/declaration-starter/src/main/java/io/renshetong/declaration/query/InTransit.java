package io.renshetong.declaration.query;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names the open declarations that stand in the way of a new one, as far as the reader may know. */
public class InTransit {
    private final DeclarationTypes types;
    private final Declarations declarations;
    private final Messages messages;

    InTransit(DeclarationTypes types, Declarations declarations, Messages messages) {
        this.types = types;
        this.declarations = declarations;
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
                .map(this::inWords)
                .orElseGet(() -> messages.get("declaration.in-transit-gone"));
    }

    /** Each of them in a sentence, by its number; asks once for all. */
    public Map<String, String> eachInWords(Collection<String> holders, Actor reader) {
        Map<String, String> words = new LinkedHashMap<>();
        standing(holders, reader).forEach(one -> words.put(one.no(), inWords(one)));
        return words;
    }

    private String inWords(Standing one) {
        return messages.get(
                "declaration.in-transit",
                one.typeLabel(),
                one.no(),
                one.declaredBy(),
                one.declaredMinute(),
                one.statusLabel());
    }

    private List<Standing> standing(Collection<String> holders, Actor reader) {
        return declarations.headers(holders).values().stream()
                .map(open -> Standing.of(open, reader, types, messages))
                .toList();
    }
}
