package io.renshetong.declaration.query;

import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finds declarations by whom they are about. */
class ByRef implements DeclarationsAbout {
    private static final int MOST = 100;

    private final NamedParameterJdbcTemplate jdbc;
    private final DeclarationTypes types;
    private final Views views;
    private final Messages messages;

    ByRef(NamedParameterJdbcTemplate jdbc, DeclarationTypes types, Views views, Messages messages) {
        this.jdbc = jdbc;
        this.types = types;
        this.views = views;
        this.messages = messages;
    }

    @Override
    public Map<String, List<Open>> open(Collection<String> refs, Actor reader) {
        Map<String, List<Open>> open = new LinkedHashMap<>();
        if (reader.units().isEmpty()) {
            return open;
        }
        List<String> statuses = Status.OPEN.stream().map(Enum::name).toList();
        Declarations.inChunks(
                refs,
                chunk -> jdbc.query(
                                "SELECT " + Declarations.COLUMNS + " FROM declaration d WHERE d.ref IN (:refs)"
                                        + " AND d.status IN (:open) AND d.unit_code IN (:units) ORDER BY d.declared_at",
                                Map.of("refs", chunk, "open", statuses, "units", reader.units()),
                                Declarations.HEADER)
                        .forEach(one -> open.computeIfAbsent(String.valueOf(one.ref()), _ -> new ArrayList<>())
                                .add(standing(one, reader))));
        return open;
    }

    @Override
    public List<DeclarationRow> all(String ref, Actor reader) {
        if (reader.units().isEmpty()) {
            return List.of();
        }
        return jdbc
                .query(
                        "SELECT " + Declarations.COLUMNS
                                + " FROM declaration d WHERE d.ref = :ref AND d.status <> 'VOID'"
                                + " AND d.unit_code IN (:units) ORDER BY d.declared_at DESC, d.no DESC LIMIT " + MOST,
                        Map.of("ref", ref, "units", reader.units()),
                        Declarations.HEADER)
                .stream()
                .map(one -> views.row(one, null, 0, reader))
                .toList();
    }

    private Open standing(Declaration one, Actor reader) {
        Standing standing = Standing.of(one, reader, types, messages);
        return new Open(
                standing.no(),
                standing.type(),
                standing.typeLabel(),
                standing.status().name(),
                standing.statusLabel(),
                standing.link());
    }
}
