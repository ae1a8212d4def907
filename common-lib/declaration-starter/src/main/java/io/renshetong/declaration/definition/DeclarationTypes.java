package io.renshetong.declaration.definition;

import io.renshetong.declaration.DeclarationType;
import io.renshetong.declaration.Definition;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All declaration types of this service, by code. */
public class DeclarationTypes {
    private final Map<String, Known<?>> byCode = new LinkedHashMap<>();

    public DeclarationTypes(List<? extends DeclarationType<?>> types, Messages messages, CodeTables codes) {
        for (DeclarationType<?> type : types) {
            Known<?> known = known(type.define(), messages, codes);
            if (byCode.putIfAbsent(known.code(), known) != null) {
                throw new IllegalStateException("Two declaration types are called " + known.code());
            }
        }
    }

    private static <P extends Record> Known<P> known(Definition<P> definition, Messages messages, CodeTables codes) {
        return new Known<>(definition, messages, codes);
    }

    public Collection<Known<?>> all() {
        return byCode.values();
    }

    /**
     * The type of an address.
     *
     * @throws Refusal 404 if this service has no such type
     */
    public Known<?> get(String code) {
        Known<?> known = byCode.get(code);
        if (known == null) {
            throw Refusal.notFound();
        }
        return known;
    }

    /** The name of a type, or its code if it is none of this service. */
    public String label(String code) {
        Known<?> known = byCode.get(code);
        return known == null ? code : known.label();
    }
}
