package io.renshetong.declaration.draft;

import io.renshetong.declaration.Definition;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Bodies;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.query.SubjectNumber;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.deadlock.Deadlock;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes drafts, with their conflict keys, their revision and their trail entry, many in a few statements. */
class DraftStore {
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Transit transit;
    private final Lifecycle lifecycle;
    private final Bodies bodies;
    private final BlindIndex blindIndex;
    private final Movers movers;

    DraftStore(
            NamedParameterJdbcTemplate jdbc,
            TransactionTemplate transaction,
            Transit transit,
            Lifecycle lifecycle,
            Bodies bodies,
            BlindIndex blindIndex,
            Movers movers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.transit = transit;
        this.lifecycle = lifecycle;
        this.bodies = bodies;
        this.blindIndex = blindIndex;
        this.movers = movers;
    }

    /** Writes new drafts in the caller's transaction; if this gives holders of conflict keys, the caller must roll back. */
    @Transactional(propagation = Propagation.MANDATORY)
    <P extends Record> Collection<String> insert(Known<P> type, Map<String, Candidate<P>> byNo, Actor actor) {
        Map<String, String> lost = transit.take(claims(type, byNo));
        if (lost.isEmpty()) {
            write(type, byNo, actor);
        }
        return Set.copyOf(lost.values());
    }

    /** Writes those new drafts whose keys are free; gives the holder by number for the others. */
    <P extends Record> Map<String, String> insertAll(Known<P> type, Map<String, Candidate<P>> byNo, Actor actor) {
        Map<String, String> standing = Deadlock.retried(() -> transaction.execute(status -> {
            Map<String, String> lost = transit.take(claims(type, byNo));
            Map<String, String> refused = new LinkedHashMap<>();
            byNo.forEach((no, candidate) -> candidate.conflictKeys(type).stream()
                    .filter(lost::containsKey)
                    .findFirst()
                    .ifPresent(key -> refused.put(no, lost.get(key))));
            transit.release(refused.keySet());
            Map<String, Candidate<P>> free = new LinkedHashMap<>(byNo);
            free.keySet().removeAll(refused.keySet());
            write(type, free, actor);
            return refused;
        }));
        return standing == null ? Map.of() : standing;
    }

    /** Replaces the values of a locked draft; gives holders of conflict keys as {@link #insert}. */
    @Transactional(propagation = Propagation.MANDATORY)
    <P extends Record> Collection<String> replace(
            Known<P> type, Declaration locked, Candidate<P> candidate, Actor actor) {
        transit.release(List.of(locked.no()));
        Map<String, String> lost = transit.take(claims(type, Map.of(locked.no(), candidate)));
        if (!lost.isEmpty()) {
            return Set.copyOf(lost.values());
        }
        Mover mover = movers.of(actor);
        Map<String, Object> columns = new HashMap<>(valueColumns(type, candidate));
        keepDeclared(locked.no());
        lifecycle.move(Step.CORRECT, List.of(locked), mover, columns);
        writeRevisions(List.of(revision(locked.no(), locked.revision() + 1, mover, columns)));
        return List.of();
    }

    /** Makes drafts of locked ones again as they are; a few statements, however many. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Collection<Declaration> locked, Mover mover) {
        lifecycle.move(Step.CORRECT, locked, mover);
        Declarations.inChunks(
                locked.stream().map(Declaration::no).toList(),
                numbers -> jdbc.update(
                        """
                        INSERT INTO declaration_revision (declaration_no, revision, saved_by, saved_name, saved_at, changed_fields)
                        SELECT no, revision, :by, :name, :at, changed_fields FROM declaration WHERE no IN (:numbers)""",
                        new MapSqlParameterSource("numbers", numbers)
                                .addValue("by", mover.party().id())
                                .addValue("name", mover.party().name())
                                .addValue("at", Timestamp.from(mover.at()))));
    }

    /** The same for whoever acts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Declaration locked, Actor actor) {
        keep(List.of(locked), movers.of(actor));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(Declaration locked, Actor actor) {
        lifecycle.move(Step.DELETE, List.of(locked), movers.of(actor));
        transit.release(List.of(locked.no()));
    }

    private <P extends Record> void write(Known<P> type, Map<String, Candidate<P>> byNo, Actor actor) {
        if (byNo.isEmpty()) {
            return;
        }
        Mover mover = movers.of(actor);
        Timestamp now = Timestamp.from(mover.at());
        Map<String, Map<String, Object>> values = new LinkedHashMap<>();
        byNo.forEach((no, candidate) -> values.put(no, valueColumns(type, candidate)));
        SqlParameterSource[] rows = byNo.entrySet().stream()
                .map(entry -> new MapSqlParameterSource(values.get(entry.getKey()))
                        .addValue("no", entry.getKey())
                        .addValue("type", type.code())
                        .addValue("unit_code", entry.getValue().row().unitCode())
                        .addValue(
                                "unit_name",
                                actor.unitName(entry.getValue().row().unitCode()))
                        .addValue("ref", entry.getValue().row().ref())
                        .addValue("by", actor.id())
                        .addValue("name", actor.name())
                        .addValue("now", now))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                INSERT INTO declaration (no, type, status, revision, version, unit_code, unit_name, ref, subject_name,
                    subject_index, subject_mask, changed_fields, insurances, risk, warnings, body, declared_by,
                    declared_name, declared_at, since)
                VALUES (:no, :type, 'DRAFT', 1, 1, :unit_code, :unit_name, :ref, :subject_name, :subject_index,
                    :subject_mask, :changed_fields, :insurances, :risk, :warnings, :body, :by, :name, :now, :now)""", rows);
        writeRevisions(values.entrySet().stream()
                .map(entry -> revision(entry.getKey(), 1, mover, entry.getValue()))
                .toList());
        lifecycle.remember(
                Step.SAVE,
                byNo.keySet().stream()
                        .map(no -> Declaration.justSaved(no, type.code(), mover))
                        .toList(),
                mover);
    }

    private <P extends Record> Map<String, Object> valueColumns(Known<P> type, Candidate<P> candidate) {
        Definition.Subject subject = candidate.subject(type);
        return Map.of(
                "subject_name", subject.name(),
                "subject_index", blindIndex.of(SubjectNumber.normalised(subject.idNumber())),
                "subject_mask", Mask.idNumber(subject.idNumber()),
                "changed_fields", String.join(",", candidate.row().changed()),
                "insurances", String.join(",", type.insurances(candidate.row().after())),
                "risk", candidate.risk(type).name(),
                "warnings", String.join(",", candidate.verdict().warningCodes()),
                "body", bodies.seal(candidate.body(type)));
    }

    private static MapSqlParameterSource revision(String no, int revision, Mover mover, Map<String, Object> values) {
        return new MapSqlParameterSource("no", no)
                .addValue("revision", revision)
                .addValue("by", mover.party().id())
                .addValue("name", mover.party().name())
                .addValue("at", Timestamp.from(mover.at()))
                .addValue("changed", values.get("changed_fields"));
    }

    private void writeRevisions(List<MapSqlParameterSource> revisions) {
        jdbc.batchUpdate("""
                INSERT INTO declaration_revision (declaration_no, revision, saved_by, saved_name, saved_at, changed_fields)
                VALUES (:no, :revision, :by, :name, :at, :changed)""", revisions.toArray(SqlParameterSource[]::new));
    }

    /** Revisions hold values of their own only once the declaration holds others. */
    private void keepDeclared(String no) {
        jdbc.update("""
                UPDATE declaration_revision r JOIN declaration d ON d.no = r.declaration_no SET r.body = d.body
                WHERE r.declaration_no = :no AND r.body IS NULL""", Map.of("no", no));
    }

    private static <P extends Record> List<Transit.Claim> claims(Known<P> type, Map<String, Candidate<P>> byNo) {
        return byNo.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().conflictKeys(type).stream().map(key -> new Transit.Claim(key, entry.getKey())))
                .toList();
    }
}
