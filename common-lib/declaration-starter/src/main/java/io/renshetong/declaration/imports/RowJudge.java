package io.renshetong.declaration.imports;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Register;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.definition.FormCheck;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Verdict;
import io.renshetong.declaration.draft.Candidate;
import io.renshetong.declaration.draft.Judging;
import io.renshetong.declaration.draft.SaveRequest;
import io.renshetong.declaration.query.Elsewhere;
import io.renshetong.declaration.query.InTransit;
import io.renshetong.declaration.query.SubjectNumber;
import io.renshetong.declaration.sheet.CellError;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.declaration.transit.Transit;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.crypto.BlindIndex;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges rows of a file as drafts would be judged, and seals them; many rows cost as many questions as one. */
class RowJudge {
    private static final String ATTACHMENTS = "attachments";
    private static final int LONGEST_NAME = 100;

    private final Subjects subjects;
    private final Judging judging;
    private final Transit transit;
    private final InTransit inTransit;
    private final Elsewhere elsewhere;
    private final RowSeal seal;
    private final BlindIndex blindIndex;
    private final Messages messages;
    private final Clock clock;

    RowJudge(
            Subjects subjects,
            Judging judging,
            Transit transit,
            InTransit inTransit,
            Elsewhere elsewhere,
            RowSeal seal,
            BlindIndex blindIndex,
            Messages messages,
            Clock clock) {
        this.subjects = subjects;
        this.judging = judging;
        this.transit = transit;
        this.inTransit = inTransit;
        this.elsewhere = elsewhere;
        this.seal = seal;
        this.blindIndex = blindIndex;
        this.messages = messages;
        this.clock = clock;
    }

    /** A row with everything there is to say about it. */
    private static final class Finding<P extends Record> {
        final ReadRow row;
        final @Nullable Candidate<P> candidate;
        final Set<String> keys;
        final List<CellError> errors;
        final List<CellError> warnings;
        final boolean changesNothing;
        /** Whether the row makes no declaration and is not meant to. */
        final boolean saysNothing;

        Finding(ReadRow row, @Nullable Candidate<P> candidate, Set<String> keys, List<CellError> found) {
            this(row, candidate, keys, found, false);
        }

        Finding(
                ReadRow row,
                @Nullable Candidate<P> candidate,
                Set<String> keys,
                List<CellError> found,
                boolean saysNothing) {
            this.saysNothing = saysNothing;
            this.row = row;
            this.candidate = candidate;
            this.keys = keys;
            this.errors = new ArrayList<>(row.errors());
            this.errors.addAll(found);
            this.warnings = new ArrayList<>(row.warnings());
            this.changesNothing = candidate != null && candidate.row().changed().isEmpty() && this.errors.isEmpty();
        }

        RowVerdict verdict() {
            if (!errors.isEmpty() || candidate == null && !saysNothing) {
                return RowVerdict.BAD;
            }
            if (changesNothing || candidate == null) {
                return RowVerdict.UNCHANGED;
            }
            return candidate.row().before() == null ? RowVerdict.NEW : RowVerdict.CHANGED;
        }
    }

    /** One staged row for each, in their order. */
    <P extends Record> List<StagedRow> judge(SheetContext context, Known<P> type, List<ReadRow> rows) {
        List<Subjects.Found<P>> found = subjects.find(context, type, rows);
        List<Attachment> documents = context.attachments(type);
        Map<String, Register.Present<P>> present = new HashMap<>();
        List<ReadRow> settled = new ArrayList<>(rows.size());
        List<Judging.Asked> asked = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Register.@Nullable Present<P> one = found.get(i).present();
            ReadRow row = rows.get(i);
            if (one != null) {
                present.put(one.ref(), one);
                row = context.settled(row, one);
            }
            settled.add(row);
            asked.add(new Judging.Asked(
                    new SaveRequest(
                            one == null ? null : one.ref(),
                            context.unitCode(),
                            row.values(),
                            List.of(),
                            Set.of(),
                            null),
                    null,
                    documents));
        }
        List<@Nullable Candidate<P>> candidates = judging.judge(type, asked, present, context.actor());
        List<Finding<P>> findings = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            findings.add(finding(
                    type, settled.get(i), candidates.get(i), found.get(i).errors()));
        }
        findInTransit(context, findings);
        findElsewhere(context, type, findings);
        return findings.stream().map(one -> staged(context, type, one)).toList();
    }

    private <P extends Record> Finding<P> finding(
            Known<P> type, ReadRow row, @Nullable Candidate<P> candidate, List<CellError> found) {
        Finding<P> finding =
                new Finding<>(row, candidate, candidate == null ? Set.of() : candidate.conflictKeys(type), found);
        Verdict verdict = candidate == null ? formOf(type, row) : candidate.verdict();
        if (!finding.changesNothing || verdict.errors().stream().anyMatch(RowJudge::isOfForm)) {
            verdict.errors().stream()
                    .filter(error -> !error.code().equals("declaration.nothing-changed") && !isUnread(row, error))
                    .forEach(error -> {
                        if (field(error).equals(ATTACHMENTS)) {
                            finding.warnings.add(new CellError(
                                    "", error.code(), messages.get("import.row.attachments", error.detail()), null));
                        } else {
                            finding.errors.add(cell(row, error));
                        }
                    });
            verdict.hints().forEach(warning -> finding.warnings.add(cell(row, warning)));
        }
        return finding;
    }

    /** Where nobody was found, at least the form of what was written can be told. */
    private <P extends Record> Verdict formOf(Known<P> type, ReadRow row) {
        Verdict verdict = new Verdict(messages);
        FormCheck.read(type, row.values(), LocalDate.now(clock), verdict);
        return verdict;
    }

    /** Of a row that changes nothing, only what could not be read at all is worth a word. */
    private static boolean isOfForm(FieldError error) {
        return error.value() != null;
    }

    /** A cell that could not be read is not missing as well. */
    private static boolean isUnread(ReadRow row, FieldError error) {
        String column = row.columnOf().getOrDefault(field(error), field(error));
        return error.code().equals("declaration.required")
                && row.errors().stream().anyMatch(read -> read.column().equals(column));
    }

    private <P extends Record> void findInTransit(SheetContext context, List<Finding<P>> findings) {
        Set<String> keys = findings.stream()
                .filter(one -> !one.changesNothing)
                .flatMap(one -> one.keys.stream())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return;
        }
        Map<String, String> holders = transit.holders(keys);
        if (holders.isEmpty()) {
            return;
        }
        Map<String, String> words = inTransit.eachInWords(Set.copyOf(holders.values()), context.actor());
        findings.stream()
                .filter(one -> !one.changesNothing)
                .forEach(one -> one.keys.stream()
                        .map(holders::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(holder -> one.errors.add(new CellError(
                                context.form().numberColumn(),
                                "declaration.in-transit",
                                words.getOrDefault(holder, messages.get("declaration.in-transit-gone")),
                                null))));
    }

    private <P extends Record> void findElsewhere(SheetContext context, Known<P> type, List<Finding<P>> findings) {
        Map<Row<P>, Finding<P>> byRow = new IdentityHashMap<>();
        findings.stream()
                .filter(one -> one.candidate != null && !one.changesNothing)
                .forEach(one -> byRow.put(Objects.requireNonNull(one.candidate).row(), one));
        elsewhere.look(type, List.copyOf(byRow.keySet()), context.actor()).forEach((row, seen) -> {
            Finding<P> finding = Objects.requireNonNull(byRow.get(row));
            seen.errors().forEach(error -> finding.errors.add(ofSubject(error)));
            seen.unchecked().forEach(error -> finding.warnings.add(ofSubject(error)));
        });
    }

    private static CellError ofSubject(FieldError error) {
        return new CellError(Subjects.NUMBER, error.code(), error.detail(), null);
    }

    /** A row that does not tell what it makes: bad if there is something to say about it, otherwise of no account. */
    StagedRow unsorted(SheetContext context, ReadRow row) {
        return staged(context, null, new Finding<>(row, null, Set.of(), List.of(), true));
    }

    private <P extends Record> StagedRow staged(SheetContext context, @Nullable Known<P> type, Finding<P> finding) {
        RowVerdict verdict = finding.verdict();
        ReadRow row = finding.row;
        Candidate<P> candidate = finding.candidate;
        Definition.@Nullable Subject subject = candidate == null || type == null ? null : subject(type, candidate);
        String number = subject == null ? row.cells().get(context.form().numberColumn()) : subject.idNumber();
        String name = subject == null ? row.cells().getOrDefault(context.form().nameColumn(), "") : subject.name();
        boolean known = subject != null && candidate != null;
        Risk risk = candidate == null || type == null ? Risk.GENERAL : candidate.risk(type);
        return new StagedRow(
                row.rowNo(),
                type == null ? null : type.code(),
                verdict,
                !finding.warnings.isEmpty(),
                candidate == null ? row.ref() : candidate.row().ref(),
                candidate == null ? null : candidate.row().unitCode(),
                candidate == null
                        ? null
                        : context.actor().unitName(candidate.row().unitCode()),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                number == null ? null : blindIndex.of(SubjectNumber.normalised(number)),
                number == null ? null : shortMask(number),
                candidate == null ? List.of() : List.copyOf(candidate.row().changed()),
                candidate == null || type == null
                        ? List.of()
                        : type.insurances(candidate.row().after()),
                risk,
                candidate == null ? List.of() : candidate.verdict().warningCodes(),
                seal.content(row, finding.errors, finding.warnings),
                known && type != null && verdict != RowVerdict.UNCHANGED ? seal.body(candidate.body(type)) : null,
                finding.keys);
    }

    /** A row that declares somebody new may not even name them. */
    private static <P extends Record> Definition.@Nullable Subject subject(Known<P> type, Candidate<P> candidate) {
        Definition.Subject subject = candidate.subject(type);
        return subject.idNumber() == null || subject.name() == null ? null : subject;
    }

    private static String shortMask(String number) {
        String masked = Mask.idNumber(CleanText.of(number));
        return masked.length() > 40 ? masked.substring(0, 40) : masked;
    }

    private static CellError cell(ReadRow row, FieldError error) {
        String field = field(error);
        return new CellError(row.columnOf().getOrDefault(field, field), error.code(), error.detail(), error.value());
    }

    private static String field(FieldError error) {
        return error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
    }
}
