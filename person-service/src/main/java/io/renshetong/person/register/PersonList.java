package io.renshetong.person.register;

import io.renshetong.declaration.DeclarationsAbout;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.Secret;
import io.renshetong.starter.export.ExportColumn;
import io.renshetong.starter.export.InPortions;
import io.renshetong.starter.export.ListExport;
import io.renshetong.starter.export.RowSink;
import io.renshetong.starter.problem.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of persons as a workbook, as the windows that show it. */
class PersonList implements ListExport<PersonSearch.Conditions> {
    private static final int PORTION = 500;
    private static final List<String> COLUMNS = List.of(
            "name",
            "idNumber",
            "sexLabel",
            "birthDate",
            "ethnicGroupLabel",
            "householdTypeLabel",
            "phone",
            "unitName",
            "participation",
            "inTransit",
            "personNo");

    private final PersonSearch search;
    private final PersonCursor cursor;
    private final PersonRows rows;
    private final Messages messages;

    PersonList(PersonSearch search, PersonCursor cursor, PersonRows rows, Messages messages) {
        this.search = search;
        this.cursor = cursor;
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public String list() {
        return "persons";
    }

    @Override
    public Class<PersonSearch.Conditions> filter() {
        return PersonSearch.Conditions.class;
    }

    @Override
    public boolean masks() {
        return true;
    }

    @Override
    public List<ExportColumn> columns() {
        return COLUMNS.stream()
                .map(key -> ExportColumn.text(key, messages.get("person.export." + key)))
                .toList();
    }

    @Override
    public void check(PersonSearch.Conditions filter, Actor actor) {
        search.wanted(filter, actor);
    }

    @Override
    public @Nullable String unit(PersonSearch.Conditions filter, Actor actor) {
        String unit = filter.unitCode();
        return unit == null || unit.isBlank() ? null : actor.unitName(unit);
    }

    @Override
    public void rows(PersonSearch.Conditions filter, Actor actor, boolean clear, RowSink sink) {
        Wanted wanted = search.wanted(filter, actor);
        if (wanted.units().isEmpty()) {
            return;
        }
        InPortions<Long> portions = new InPortions<>(PORTION, ids -> {
            List<PersonSearch.Found> found = search.found(ids, wanted);
            List<PersonRow> lines = rows.of(found, actor);
            for (int i = 0; i < lines.size(); i++) {
                row(lines.get(i), clear ? found.get(i).person() : null, sink);
            }
        });
        cursor.each(wanted, id -> portions.accept(id.getResultObject()));
        portions.finish();
    }

    private void row(PersonRow row, @Nullable Person inClear, RowSink sink) {
        DeclarationsAbout.@Nullable Open open = row.inTransit();
        sink.row(
                row.name(),
                inClear == null ? row.idNumber() : inClear.number(),
                row.sexLabel(),
                row.birthDate(),
                row.ethnicGroupLabel(),
                row.householdTypeLabel(),
                inClear == null
                        ? row.phone()
                        : Secret.clear(inClear.mobile() != null ? inClear.mobile() : inClear.phone()),
                row.unitName(),
                participation(row.participation()),
                open == null ? null : open.statusLabel(),
                row.personNo());
    }

    private String participation(PersonRow.@Nullable States states) {
        if (states == null) {
            return messages.get("person.export.participation.away");
        }
        return Stream.of(states.medicalLabel(), states.injuryLabel(), states.unemploymentLabel())
                .map(label -> Objects.requireNonNullElse(label, "—"))
                .reduce((left, right) -> left + " / " + right)
                .orElseThrow();
    }
}
