package io.renshetong.center.desk;

import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.Filing;
import io.renshetong.center.casefile.Handling;
import io.renshetong.center.casefile.Outcome;
import io.renshetong.center.deadline.Deadlines;
import io.renshetong.contract.Party;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.actor.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a case into the words of a list. */
@Component
class CaseLines {
    private final DeskWords words;
    private final FieldWords fields;
    private final Deadlines deadlines;
    private final Gate gate;

    CaseLines(DeskWords words, FieldWords fields, Deadlines deadlines, Gate gate) {
        this.words = words;
        this.fields = fields;
        this.deadlines = deadlines;
        this.gate = gate;
    }

    CaseLine line(Case shown, Actor actor) {
        Filing filing = shown.filing();
        Handling handling = shown.handling();
        Party holder = handling.claimedBy();
        Outcome outcome = handling.outcome();
        return new CaseLine(
                filing.no(),
                filing.revision(),
                filing.type(),
                words.type(filing.type()),
                filing.unitCode(),
                filing.unitName(),
                filing.batchNo(),
                filing.subjectName(),
                Mask.idNumber(filing.idNumber()),
                filing.changedFields().stream()
                        .map(field -> fields.label(filing.type(), field))
                        .toList(),
                filing.risk(),
                words.risk(filing.risk()),
                handling.state(),
                words.state(handling.state()),
                holder == null ? null : holder.name(),
                handling.isHeldBy(actor.party()),
                handling.receivedAt(),
                handling.dueOn(),
                handling.state().isOpen() ? deadlines.workdaysLeft(handling.dueOn()) : null,
                shown.assessment().light(),
                words.light(shown.assessment().light()),
                outcome == null ? null : outcome.by().name(),
                outcome == null ? null : outcome.at(),
                allowed(shown, actor));
    }

    private List<String> allowed(Case shown, Actor actor) {
        List<String> allowed = new ArrayList<>(4);
        if (gate.toClaim(shown, actor).isEmpty()) allowed.add("claim");
        if (gate.toRelease(shown, actor).isEmpty()) allowed.add("release");
        if (gate.toPass(shown, actor, false).isEmpty()) allowed.add("pass");
        if (gate.toDecide(shown, actor).isEmpty()) allowed.add("return");
        return allowed;
    }
}
