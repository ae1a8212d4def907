package io.renshetong.declaration.query;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.Collection;
import java.util.List;

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
                .map(first -> messages.get(
                        "declaration.in-transit",
                        first.typeLabel(),
                        first.no(),
                        first.declaredBy(),
                        first.declaredMinute(),
                        first.statusLabel()))
                .orElseGet(() -> messages.get("declaration.in-transit-gone"));
    }

    private List<Standing> standing(Collection<String> holders, Actor reader) {
        return declarations.headers(holders).values().stream()
                .map(open -> Standing.of(open, reader, types, messages))
                .toList();
    }
}
