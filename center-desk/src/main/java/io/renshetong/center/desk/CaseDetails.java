package io.renshetong.center.desk;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseLog;
import io.renshetong.center.casefile.CaseReading;
import io.renshetong.center.casefile.CaseState;
import io.renshetong.center.casefile.FiledContent;
import io.renshetong.center.casefile.Filing;
import io.renshetong.center.casefile.LogEntry;
import io.renshetong.center.casefile.Outcome;
import io.renshetong.center.desk.CaseDetail.Attachment;
import io.renshetong.center.desk.CaseDetail.Change;
import io.renshetong.center.desk.CaseDetail.Found;
import io.renshetong.center.desk.CaseDetail.Line;
import io.renshetong.center.desk.CaseDetail.Value;
import io.renshetong.contract.AttachmentRef;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Party;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for reading. Whoever holds it has to compare and sees personal values in full, which is recorded. */
@Component
class CaseDetails {
    private final CaseReading cases;
    private final CaseLog log;
    private final CaseLines lines;
    private final DeskWords words;
    private final FieldWords fields;
    private final Reasons reasons;
    private final Audit audit;

    CaseDetails(
            CaseReading cases,
            CaseLog log,
            CaseLines lines,
            DeskWords words,
            FieldWords fields,
            Reasons reasons,
            Audit audit) {
        this.cases = cases;
        this.log = log;
        this.lines = lines;
        this.words = words;
        this.fields = fields;
        this.reasons = reasons;
        this.audit = audit;
    }

    @Transactional
    public CaseDetail open(String no, Actor actor) {
        Case shown = cases.find(no).orElseThrow(Refusal::notFound);
        boolean clear = shown.handling().isHeldBy(actor.party());
        if (clear) {
            audit.record(AuditEntry.done(actor, "REVEAL", "center-case", no)
                    .inUnit(shown.filing().unitCode())
                    .affecting(cases.indexOf(shown.filing().idNumber())));
        }
        return detail(shown, cases.content(no).orElse(null), clear, actor);
    }

    private CaseDetail detail(Case shown, @Nullable FiledContent content, boolean clear, Actor actor) {
        Filing filing = shown.filing();
        Declared declared = content == null ? null : content.declared();
        Outcome outcome = shown.handling().outcome();
        String reasonField = outcome == null ? null : outcome.field();
        return new CaseDetail(
                lines.line(shown, actor),
                clear,
                filing.service(),
                filing.region(),
                CodeTables.load().table("region").fullName(filing.region()),
                declared == null ? null : declared.declaredBy().name(),
                declared == null ? null : declared.declaredAt(),
                content == null ? null : content.confirmedBy().name(),
                content == null ? null : content.confirmedAt(),
                declared == null ? null : declared.effectiveOn(),
                declared == null ? List.of() : changes(declared, clear),
                declared == null ? List.of() : values(declared, clear),
                declared == null ? List.of() : attachments(filing, declared),
                shown.assessment().findings().stream()
                        .map(finding -> new Found(
                                finding.code(),
                                finding.light(),
                                words.finding(finding),
                                finding.field(),
                                label(finding.field())))
                        .toList(),
                reasons.suggestion(shown.assessment().findings()).orElse(null),
                name(shown.handling().firstAuditor()),
                name(shown.handling().reviewer()),
                outcome == null ? null : outcome.reasonCode(),
                outcome == null ? null : words.reason(outcome.reasonCode()),
                reasonField,
                label(reasonField),
                outcome == null ? null : outcome.opinion(),
                log(filing.no()));
    }

    private List<Change> changes(Declared declared, boolean clear) {
        return declared.changes().stream()
                .map(change -> new Change(
                        change.field(),
                        fields.label(change.field()),
                        fields.value(change.field(), change.before(), clear),
                        fields.value(change.field(), change.after(), clear),
                        fields.inWords(change.field(), change.before(), clear),
                        fields.inWords(change.field(), change.after(), clear)))
                .toList();
    }

    private List<Value> values(Declared declared, boolean clear) {
        return declared.payload().entrySet().stream()
                .map(entry -> new Value(
                        entry.getKey(),
                        fields.label(entry.getKey()),
                        fields.value(entry.getKey(), entry.getValue(), clear),
                        fields.inWords(entry.getKey(), entry.getValue(), clear)))
                .toList();
    }

    private List<Attachment> attachments(Filing filing, Declared declared) {
        return declared.attachments().stream()
                .map(document -> new Attachment(
                        document.id(),
                        document.kind(),
                        words.attachmentKind(document.kind()),
                        document.fileName(),
                        document.contentType(),
                        document.size(),
                        document.sha256(),
                        link(filing, document)))
                .toList();
    }

    /** The gateway serves a service under its name without the ending. */
    private static String link(Filing filing, AttachmentRef document) {
        return "/api/" + filing.service().replaceFirst("-service$", "") + "/declarations/" + filing.type() + "/"
                + filing.no() + "/attachments/" + document.id();
    }

    private List<Line> log(String no) {
        List<LogEntry> entries = log.of(no);
        return IntStream.range(0, entries.size())
                .mapToObj(index -> line(index + 1, entries.get(index)))
                .toList();
    }

    private Line line(int seq, LogEntry entry) {
        return new Line(
                seq,
                entry.kind().name(),
                words.log(entry.kind()),
                name(entry.actor()),
                entry.at(),
                entry.revision() == null ? 0 : entry.revision(),
                state(entry.from()),
                state(entry.to()),
                words.stage(entry.stage()),
                entry.reasonCode(),
                words.reason(entry.reasonCode()),
                label(entry.field()),
                entry.note());
    }

    private @Nullable String state(@Nullable CaseState state) {
        return state == null ? null : words.state(state);
    }

    private @Nullable String label(@Nullable String field) {
        return field == null ? null : fields.label(field);
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }
}
