package io.renshetong.declaration.draft;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.query.Standing;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What a form starts with: the values the register holds today, masked, and what is in transit already. */
class Prefill {
    private final DeclarationTypes types;
    private final NamedParameterJdbcTemplate jdbc;
    private final Audit audit;
    private final Messages messages;

    Prefill(DeclarationTypes types, NamedParameterJdbcTemplate jdbc, Audit audit, Messages messages) {
        this.types = types;
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * The start of a form.
     *
     * @param labels the same values as a person reads them
     */
    record View(
            String ref,
            String unitCode,
            String unitName,
            SubjectView subject,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable String> labels,
            List<Standing> inTransit) {}

    /** Whom the form is about; the number is masked. */
    record SubjectView(String name, String idNumber) {}

    View of(String type, String ref, Actor actor) {
        return of(types.get(type), ref, actor);
    }

    private <P extends Record> View of(Known<P> type, String ref, Actor actor) {
        Register<P> register = type.definition().register();
        if (register == null) {
            throw Refusal.notFound();
        }
        Register.Present<P> present = register.read(Set.of(ref), actor.units()).get(ref);
        if (present == null) {
            throw audit.foreign(actor, "PREFILL", type.code(), ref);
        }
        Map<String, @Nullable Object> values = type.shape().write(present.values());
        Map<String, @Nullable String> labels = new java.util.LinkedHashMap<>();
        values.forEach((field, value) -> labels.put(field, type.read(field, value)));
        return new View(
                ref,
                present.unitCode(),
                actor.unitName(present.unitCode()),
                new SubjectView(
                        present.subject().name(),
                        Mask.idNumber(present.subject().idNumber())),
                type.masked(values),
                labels,
                open(ref).stream()
                        .map(one -> Standing.of(one, actor, types, messages))
                        .toList());
    }

    private List<Declaration> open(String ref) {
        return jdbc.query(
                "SELECT " + Declarations.COLUMNS
                        + " FROM declaration d WHERE d.ref = :ref AND d.status IN (:open) ORDER BY d.declared_at",
                Map.of("ref", ref, "open", Status.OPEN.stream().map(Enum::name).toList()),
                Declarations.HEADER);
    }
}
