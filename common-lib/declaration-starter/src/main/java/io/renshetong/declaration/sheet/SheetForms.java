package io.renshetong.declaration.sheet;

import io.renshetong.declaration.JointSheet;
import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The sheets of all declaration types and businesses that have one. */
public class SheetForms {
    private final Map<String, SheetForm<?>> byMatter = new LinkedHashMap<>();
    private final Set<String> headers = new HashSet<>();

    SheetForms(DeclarationTypes types, Messages messages, BlindIndex digest, Clock clock) {
        Seal seal = new Seal(digest);
        types.all().forEach(type -> add(type, messages, seal, clock));
        types.businesses().forEach(business -> {
            JointSheet joint = business.declared().sheet();
            if (joint != null) {
                add(business, new SheetForm<>(business, null, joint.sheet(), messages, seal, clock));
            }
        });
    }

    private <P extends Record> void add(Known<P> type, Messages messages, Seal seal, Clock clock) {
        Sheet<P> sheet = type.definition().sheet();
        if (sheet != null) {
            add(type, new SheetForm<>(type, type.shape(), sheet, messages, seal, clock));
        }
    }

    private void add(Matter matter, SheetForm<?> form) {
        byMatter.put(matter.code(), form);
        headers.addAll(form.headers());
    }

    /** @throws Refusal 404 if the type has no sheet */
    @SuppressWarnings("unchecked")
    public <P extends Record> SheetForm<P> of(Known<P> type) {
        return (SheetForm<P>) of((Matter) type);
    }

    /** @throws Refusal 404 if neither type nor business of that code has a sheet */
    public SheetForm<?> of(Matter matter) {
        SheetForm<?> form = byMatter.get(matter.code());
        if (form == null) {
            throw Refusal.notFound();
        }
        return form;
    }

    public boolean has(Matter matter) {
        return byMatter.containsKey(matter.code());
    }

    /** Normalised headers of all types, by which the header row of any file is found. */
    Set<String> headers() {
        return headers;
    }
}
