package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The sheets of all declaration types that have one. */
public class SheetForms {
    private final Map<String, SheetForm<?>> byType = new LinkedHashMap<>();
    private final Set<String> headers = new HashSet<>();

    SheetForms(DeclarationTypes types, Messages messages, BlindIndex digest, Clock clock) {
        Seal seal = new Seal(digest);
        types.all().forEach(type -> add(type, messages, seal, clock));
    }

    private <P extends Record> void add(Known<P> type, Messages messages, Seal seal, Clock clock) {
        Sheet<P> sheet = type.definition().sheet();
        if (sheet != null) {
            SheetForm<P> form = new SheetForm<>(type, sheet, messages, seal, clock);
            byType.put(type.code(), form);
            headers.addAll(form.headers());
        }
    }

    /** @throws Refusal 404 if the type has no sheet */
    @SuppressWarnings("unchecked")
    public <P extends Record> SheetForm<P> of(Known<P> type) {
        SheetForm<?> form = byType.get(type.code());
        if (form == null) {
            throw Refusal.notFound();
        }
        return (SheetForm<P>) form;
    }

    public boolean has(Known<?> type) {
        return byType.containsKey(type.code());
    }

    /** Normalised headers of all types, by which the header row of any file is found. */
    Set<String> headers() {
        return headers;
    }
}
