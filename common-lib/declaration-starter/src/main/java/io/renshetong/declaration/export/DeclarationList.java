package io.renshetong.declaration.export;

import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.query.DeclarationRow;
import io.renshetong.declaration.query.Search;
import io.renshetong.declaration.query.SearchRequest;
import io.renshetong.declaration.query.Views;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.export.ExportColumn;
import io.renshetong.starter.export.InPortions;
import io.renshetong.starter.export.ListExport;
import io.renshetong.starter.export.RowSink;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Attachments attachments;
    private final Messages messages;
    private final Clock clock;
    private final ListedColumns listed;

    DeclarationList(
            DeclarationTypes types,
            Search search,
            Declarations declarations,
            Views views,
            Attachments attachments,
            Messages messages,
            Clock clock) {
        this.types = types;
        this.search = search;
        this.declarations = declarations;
        this.views = views;
        this.messages = messages;
        this.clock = clock;
        this.attachments = attachments;
        this.listed = ListedColumns.of(types);
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
                        Stream.of(text("insurances"), ExportColumn.count("attachmentCount", header("attachmentCount"))),
                        TEXTS_AFTER.stream().map(this::text),
                        listed.columns())
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    public void check(SearchRequest filter, Actor actor) {
        wanted(filter);
        search.check(filter, actor);
    }

    @Override
    public @Nullable String unit(SearchRequest filter, Actor actor) {
        String unit = filter.unitCode();
        return unit == null || unit.isBlank() ? null : actor.unitName(unit);
    }

    @Override
    public void rows(SearchRequest filter, Actor actor, boolean clear, RowSink sink) {
        InPortions<Declaration> portions = new InPortions<>(PORTION, portion -> {
            List<String> numbers = portion.stream().map(Declaration::no).toList();
            Map<String, Body> bodies = clear || !listed.isEmpty() ? declarations.bodies(numbers) : Map.of();
            Map<String, List<Attachment>> documents = attachments.of(numbers);
            portion.forEach(one -> {
                int count = documents.getOrDefault(one.no(), List.of()).size();
                row(views.row(one, bodies.get(one.no()), count, actor), clear ? bodies.get(one.no()) : null, sink);
            });
        });
        search.each(wanted(filter), filter, actor, portions);
        portions.finish();
    }

    private void row(DeclarationRow row, @Nullable Body body, RowSink sink) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.subjectName());
        cells.add(body == null ? row.idNumber() : body.subjectId());
        cells.add(row.statusLabel());
        cells.add(AT_REST.contains(row.status()) ? null : stay(row.since()));
        cells.add(row.changedFields());
        cells.add(row.changeCount());
        cells.add(insurances(row));
        cells.add(row.attachmentCount());
        cells.add(row.keyChange() ? messages.get("declaration.export.key") : null);
        cells.add(row.unitName());
        cells.add(row.typeLabel());
        cells.add(row.declaredBy());
        cells.add(row.declaredAt());
        cells.add(row.no());
        cells.add(row.batchNo());
        cells.add(row.confirmedBy());
        cells.add(row.confirmedAt());
        cells.add(row.decidedBy());
        cells.add(row.decidedAt());
        cells.add(opinion(row));
        cells.add(row.effectiveAt());
        cells.addAll(listed.cells(row.listed()));
        sink.row(cells.toArray());
    }

    private static List<String> insurances(DeclarationRow row) {
        return row.insurances().stream()
                .map(code -> Insurance.ofCode(code).map(Insurance::shortLabel).orElse(code))
                .toList();
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
        return types.wanted(filter.types());
    }

    private ExportColumn text(String key) {
        return ExportColumn.text(key, header(key));
    }

    private String header(String key) {
        return messages.get("declaration.export." + key);
    }
}
