package io.renshetong.declaration.sheet;

import io.renshetong.declaration.definition.Matter;
import io.renshetong.kernel.CleanText;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tells whether a file was made for this type, in this version, for units of the actor, and where its columns are. */
final class HeadMatch<P extends Record> {
    private static final int MOST_NAMED = 10;
    private static final int LONGEST_HEADER = 30;

    private final Matter type;
    private final String version;
    private final List<FormColumn<P>> columns;
    private final Messages messages;
    private final Seal seal;

    HeadMatch(Matter type, String version, List<FormColumn<P>> columns, Messages messages, Seal seal) {
        this.type = type;
        this.version = version;
        this.columns = columns;
        this.messages = messages;
        this.seal = seal;
    }

    Mapping match(SheetHead head, Actor actor) {
        Complaints errors = new Complaints(messages);
        Complaints notes = new Complaints(messages);
        Map<String, Integer> positions = new LinkedHashMap<>();
        TemplateMark mark = head.mark();
        if (mark != null) {
            checkMark(mark, actor, errors);
        }
        // The columns of another type's template are of no use to anybody: its name says enough.
        if (errors.none() || mark != null && mark.templateCode().equals(type.code())) {
            place(head, positions, errors, notes);
        }
        if (mark == null && errors.none()) {
            notes.add("sheet.no-mark");
        }
        return new Mapping(errors.all(), notes.all(), positions, head.from1904());
    }

    private void checkMark(TemplateMark mark, Actor actor, Complaints errors) {
        if (!seal.isOurs(mark)) {
            errors.add("sheet.forged");
            return;
        }
        if (!mark.templateCode().equals(type.code())) {
            String label = messages.find(mark.templateCode() + ".label").orElse(mark.templateCode());
            errors.add("sheet.other-type", label, type.label());
            return;
        }
        if (!mark.version().equals(version)) {
            errors.add("sheet.other-version", mark.version(), version);
        }
        List<String> others =
                mark.unitIds().stream().filter(unit -> !actor.covers(unit)).toList();
        if (!others.isEmpty()) {
            errors.add("sheet.other-unit", String.join("、", others.subList(0, Math.min(MOST_NAMED, others.size()))));
        }
    }

    private void place(SheetHead head, Map<String, Integer> positions, Complaints errors, Complaints notes) {
        Map<String, String> keys = new LinkedHashMap<>();
        columns.forEach(column -> keys.put(Headings.normal(column.shown().header()), column.key()));
        keys.put(Headings.normal(messages.get("sheet.column.rowToken")), Mapping.TOKEN);
        String reason = Headings.normal(messages.get("sheet.column.errorReason"));
        List<String> surplus = new ArrayList<>();
        TreeSet<String> twice = new TreeSet<>();
        for (int position = 0; position < head.headers().size(); position++) {
            String header = Headings.normal(head.headers().get(position));
            String key = keys.get(header);
            if (key != null && positions.putIfAbsent(key, position) != null) {
                twice.add(header);
            } else if (key == null && !header.isEmpty() && !header.equals(reason)) {
                surplus.add(shown(head.headers().get(position)));
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> !column.isOptional(type.changesARegister()) && !positions.containsKey(column.key()))
                .map(FormColumn::name)
                .toList();
        if (!missing.isEmpty()) {
            errors.at(
                    head.headerRow(), null, "sheet.missing-columns", missing.size(), quoted(missing), head.headerRow());
        }
        twice.forEach(header -> errors.at(head.headerRow(), header, "sheet.double-column", header, head.headerRow()));
        if (!surplus.isEmpty()) {
            List<String> named = surplus.subList(0, Math.min(MOST_NAMED, surplus.size()));
            notes.at(head.headerRow(), null, "sheet.surplus-columns", surplus.size(), quoted(named));
        }
        if (head.mark() != null && errors.none() && !positions.containsKey(Mapping.TOKEN)) {
            notes.at(head.headerRow(), null, "sheet.no-tokens");
        }
    }

    private static String quoted(List<String> headers) {
        return "“" + String.join("”、“", headers) + "”";
    }

    private static String shown(String header) {
        String clean = CleanText.of(header);
        return clean.length() > LONGEST_HEADER ? clean.substring(0, LONGEST_HEADER) + "…" : clean;
    }
}
