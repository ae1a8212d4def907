package io.renshetong.declaration.export;

import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.query.DeclarationRow;
import io.renshetong.declaration.query.Search;
import io.renshetong.declaration.query.SearchRequest;
import io.renshetong.declaration.query.Views;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.export.ExportColumn;
import io.renshetong.starter.export.InPortions;
import io.renshetong.starter.export.ListExport;
import io.renshetong.starter.export.RowSink;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every list of declarations there is: of one window, or of all of an account's units. */
final class DeclarationList implements ListExport<SearchRequest> {
    private static final int PORTION = 500;
    private static final Set<Status> AT_REST = Set.of(Status.EFFECTIVE, Status.VOID);
    private static final List<String> TEXTS_BEFORE =
            List.of("subjectName", "idNumber", "status", "stay", "changedFields");
    private static final List<String> TEXTS_AFTER = List.of(
            "keyChange",
            "unitName",
            "typeLabel",
            "declaredBy",
            "declaredAt",
            "no",
            "batchNo",
            "confirmedBy",
            "confirmedAt",
            "decidedBy",
            "decidedAt",
            "opinion",
            "effectiveAt");

    private final DeclarationTypes types;
    private final Search search;
    private final Declarations declarations;
    private final Views views;
    private final Messages messages;
    private final Clock clock;

    DeclarationList(
            DeclarationTypes types,
            Search search,
            Declarations declarations,
            Views views,
            Messages messages,
            Clock clock) {
        this.types = types;
        this.search = search;
        this.declarations = declarations;
        this.views = views;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "declarations";
    }

    @Override
    public Class<SearchRequest> filter() {
        return SearchRequest.class;
    }

    @Override
    public boolean masks() {
        return true;
    }

    @Override
    public List<ExportColumn> columns() {
        return Stream.of(
                        TEXTS_BEFORE.stream().map(this::text),
                        Stream.of(ExportColumn.count("changeCount", header("changeCount"))),
                        TEXTS_AFTER.stream().map(this::text))
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    public void check(SearchRequest filter, Actor actor) {
        wanted(filter);
        search.check(filter, actor);
    }

    @Override
    public void rows(SearchRequest filter, Actor actor, boolean clear, RowSink sink) {
        InPortions<Declaration> portions = new InPortions<>(PORTION, portion -> {
            Map<String, Body> bodies = clear
                    ? declarations.bodies(portion.stream().map(Declaration::no).toList())
                    : Map.of();
            portion.forEach(one -> row(one, bodies.get(one.no()), actor, sink));
        });
        search.each(wanted(filter), filter, actor, portions);
        portions.finish();
    }

    private void row(Declaration one, @Nullable Body body, Actor actor, RowSink sink) {
        DeclarationRow row = views.row(one, actor);
        sink.row(
                row.subjectName(),
                body == null ? row.idNumber() : body.subjectId(),
                row.statusLabel(),
                AT_REST.contains(row.status()) ? null : stay(row.since()),
                row.changedFields(),
                row.changeCount(),
                row.keyChange() ? messages.get("declaration.export.key") : null,
                row.unitName(),
                row.typeLabel(),
                row.declaredBy(),
                row.declaredAt(),
                row.no(),
                row.batchNo(),
                row.confirmedBy(),
                row.confirmedAt(),
                row.decidedBy(),
                row.decidedAt(),
                opinion(row),
                row.effectiveAt());
    }

    private @Nullable String opinion(DeclarationRow row) {
        if (row.status() != Status.RETURNED || row.reasonLabel() == null) return row.opinion();
        return row.opinion() == null || row.opinion().isBlank()
                ? row.reasonLabel()
                : messages.get("declaration.export.reason", row.reasonLabel(), row.opinion());
    }

    private String stay(Instant since) {
        Duration stay = Duration.between(since, clock.instant());
        if (stay.toHours() < 1) return messages.get("declaration.export.stay.minutes", Math.max(0, stay.toMinutes()));
        return stay.toDays() < 1
                ? messages.get("declaration.export.stay.hours", stay.toHours(), stay.toMinutesPart())
                : messages.get("declaration.export.stay.days", stay.toDays(), stay.toHoursPart());
    }

    private List<String> wanted(SearchRequest filter) {
        List<String> wanted = filter.types();
        return wanted == null || wanted.isEmpty()
                ? types.all().stream().map(Known::code).toList()
                : wanted.stream().map(types::get).map(Known::code).toList();
    }

    private ExportColumn text(String key) {
        return ExportColumn.text(key, header(key));
    }

    private String header(String key) {
        return messages.get("declaration.export." + key);
    }
}
