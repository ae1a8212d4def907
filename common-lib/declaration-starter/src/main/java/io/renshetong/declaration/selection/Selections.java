package io.renshetong.declaration.selection;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Portions;
import io.renshetong.declaration.query.SubjectNumber;
import io.renshetong.declaration.sheet.SheetLimits;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.page.PageAsk;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom each account wants to declare by sheet, type by type. */
public class Selections {
    private static final RowMapper<Selected> SELECTED =
            (row, number) -> new Selected(row.getString(1), row.getString(2), row.getString(3), row.getString(4));

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DeclarationTypes types;
    private final BlindIndex blindIndex;
    private final Parameters parameters;
    private final Messages messages;
    private final Clock clock;

    Selections(
            NamedParameterJdbcTemplate jdbc,
            TransactionTemplate transaction,
            DeclarationTypes types,
            BlindIndex blindIndex,
            Parameters parameters,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.types = types;
        this.blindIndex = blindIndex;
        this.parameters = parameters;
        this.messages = messages;
        this.clock = clock;
    }

    /** Somebody chosen, as they were when they were chosen. */
    record Selected(
            String ref,
            String unitCode,
            String name,
            @Nullable String idNumber) {}

    /** What to do with the list: first empty it, then take out, then put in. */
    public record Change(
            @Nullable List<String> add,
            @Nullable List<String> remove,
            @Nullable Boolean clear) {}

    /** How many are chosen now. */
    public record Total(long total) {}

    /**
     * Changes the actor's list.
     *
     * @throws Refusal 422 if the register shows some of them in none of the actor's units, or they are too many
     */
    public Total change(String type, Change change, Actor actor) {
        return change(types.get(type), change, actor);
    }

    private <P extends Record> Total change(Known<P> type, Change change, Actor actor) {
        Set<String> wanted = new LinkedHashSet<>(change.add() == null ? List.of() : change.add());
        List<Object[]> found = registered(type, wanted, actor);
        if (found.size() < wanted.size()) {
            throw Refusal.unprocessable(
                    "REFS_UNKNOWN", messages.get("selection.unknown", wanted.size(), wanted.size() - found.size()));
        }
        Total total = transaction.execute(status -> {
            if (Boolean.TRUE.equals(change.clear())) {
                jdbc.update(
                        "DELETE FROM sheet_selection WHERE account_id = :account AND type = :type", of(actor, type));
            }
            Declarations.inChunks(
                    change.remove() == null ? List.of() : change.remove(),
                    chunk -> jdbc.update(
                            "DELETE FROM sheet_selection WHERE account_id = :account AND type = :type AND ref IN (:refs)",
                            of(actor, type).addValue("refs", chunk)));
            Declarations.inChunks(found, this::insert);
            return new Total(total(type, actor));
        });
        return total == null ? new Total(0) : total;
    }

    /** Rows of the table; what else the register says of a hundred thousand persons is not held. */
    private <P extends Record> List<Object[]> registered(Known<P> type, Set<String> refs, Actor actor) {
        Register<P> register = type.definition().register();
        int most = SheetLimits.of(parameters, LocalDate.now(clock)).rows();
        if (refs.size() > most) {
            throw Refusal.unprocessable("TOO_MANY", messages.get("selection.too-many", most));
        }
        if (register == null) {
            throw Refusal.notFound();
        }
        List<Object[]> found = new ArrayList<>(refs.size());
        Portions.read(
                        refs,
                        chunk -> register.read(chunk, actor.units()).values().stream()
                                .map(one -> row(type, one, actor))
                                .toList())
                .forEach(found::addAll);
        return found;
    }

    private Object[] row(Known<?> type, Register.Present<?> one, Actor actor) {
        return new Object[] {
            actor.id(),
            type.code(),
            one.ref(),
            one.unitCode(),
            one.subject().name(),
            blindIndex.of(SubjectNumber.normalised(one.subject().idNumber())),
            Mask.idNumber(one.subject().idNumber())
        };
    }

    private void insert(List<Object[]> chosen) {
        jdbc.getJdbcOperations().batchUpdate("""
                        INSERT INTO sheet_selection (account_id, type, ref, unit_code, subject_name, subject_index, subject_mask)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE unit_code = VALUES(unit_code),
                            subject_name = VALUES(subject_name), subject_index = VALUES(subject_index),
                            subject_mask = VALUES(subject_mask)""", chosen);
    }

    long total(Known<?> type, Actor actor) {
        Long total = jdbc.queryForObject(
                "SELECT COUNT(*) FROM sheet_selection WHERE account_id = :account AND type = :type",
                of(actor, type),
                Long.class);
        return total == null ? 0 : total;
    }

    List<Selected> page(Known<?> type, Actor actor, PageAsk ask) {
        return jdbc.query("""
                SELECT ref, unit_code, subject_name, subject_mask FROM sheet_selection
                WHERE account_id = :account AND type = :type ORDER BY ref LIMIT\s""" + ask.size() + " OFFSET " + ask.offset(), of(actor, type), SELECTED);
    }

    /** The next refs after one, in their order. */
    List<String> after(Known<?> type, Actor actor, String ref, int most) {
        return jdbc.queryForList("""
                SELECT ref FROM sheet_selection WHERE account_id = :account AND type = :type AND ref > :ref
                ORDER BY ref LIMIT\s""" + most, of(actor, type).addValue("ref", ref), String.class);
    }

    /** Which of these an account has chosen. */
    public Set<String> chosen(Known<?> type, String account, Collection<String> refs) {
        return refs.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        "SELECT ref FROM sheet_selection WHERE account_id = :account AND type = :type AND ref IN (:refs)",
                        of(account, type).addValue("refs", refs),
                        String.class));
    }

    /** Whom an account has chosen, by the blind index of their number; a number two of them have stands for neither. */
    public Map<String, String> chosenBySubject(Known<?> type, String account, Collection<String> indexes) {
        Map<String, String> refs = new HashMap<>();
        Set<String> twice = new HashSet<>();
        if (!indexes.isEmpty()) {
            jdbc.query("""
                    SELECT subject_index, ref FROM sheet_selection
                    WHERE account_id = :account AND type = :type AND subject_index IN (:indexes)""", of(account, type).addValue("indexes", indexes), row -> {
                if (refs.put(row.getString(1), row.getString(2)) != null) {
                    twice.add(row.getString(1));
                }
            });
        }
        refs.keySet().removeAll(twice);
        return refs;
    }

    private static MapSqlParameterSource of(Actor actor, Known<?> type) {
        return of(actor.id(), type);
    }

    private static MapSqlParameterSource of(String account, Known<?> type) {
        return new MapSqlParameterSource("account", account).addValue("type", type.code());
    }
}
