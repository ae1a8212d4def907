package io.renshetong.center.desk;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseReading;
import io.renshetong.center.casefile.FiledContent;
import io.renshetong.center.casefile.Filing;
import io.renshetong.center.casefile.Outcome;
import io.renshetong.center.desk.CaseDetail.Found;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Party;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for reading. Whoever holds it has to compare and sees personal values in full, which is recorded. */
@Component
class CaseDetails {
    private final CaseReading cases;
    private final FiledWords filed;
    private final CaseHistory history;
    private final CaseLines lines;
    private final DeskWords words;
    private final FieldWords fields;
    private final Reasons reasons;
    private final Audit audit;

    CaseDetails(
            CaseReading cases,
            FiledWords filed,
            CaseHistory history,
            CaseLines lines,
            DeskWords words,
            FieldWords fields,
            Reasons reasons,
            Audit audit) {
        this.cases = cases;
        this.filed = filed;
        this.history = history;
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
                declared == null ? List.of() : filed.changes(filing, declared, clear),
                declared == null ? List.of() : filed.values(filing, declared, clear),
                declared == null ? List.of() : filed.attachments(filing, declared),
                shown.assessment().findings().stream()
                        .map(finding -> new Found(
                                finding.code(),
                                finding.light(),
                                words.finding(finding),
                                finding.field(),
                                label(filing, finding.field())))
                        .toList(),
                reasons.suggestion(filing.type(), shown.assessment().findings()).orElse(null),
                name(shown.handling().firstAuditor()),
                name(shown.handling().reviewer()),
                outcome == null ? null : outcome.reasonCode(),
                outcome == null ? null : words.reason(outcome.reasonCode()),
                reasonField,
                label(filing, reasonField),
                outcome == null ? null : outcome.opinion(),
                history.of(filing));
    }

    private @Nullable String label(Filing filing, @Nullable String field) {
        return field == null ? null : fields.label(filing.type(), field);
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }
}
