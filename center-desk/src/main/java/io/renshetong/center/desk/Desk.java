package io.renshetong.center.desk;

import io.renshetong.center.casefile.Announcement;
import io.renshetong.center.casefile.Announcement.Addressed;
import io.renshetong.center.casefile.Announcement.Addressee;
import io.renshetong.center.casefile.Case;
import io.renshetong.center.casefile.CaseLog;
import io.renshetong.center.casefile.Cases;
import io.renshetong.center.casefile.LogEntry;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does one thing to several cases: locks them, answers row by row, writes and announces what was done at once. */
@Component
class Desk {
    private final Cases cases;
    private final CaseLog log;
    private final Announcement announcement;
    private final Gate gate;
    private final Messages messages;
    private final Clock clock;

    Desk(Cases cases, CaseLog log, Announcement announcement, Gate gate, Messages messages, Clock clock) {
        this.cases = cases;
        this.log = log;
        this.announcement = announcement;
        this.gate = gate;
        this.messages = messages;
        this.clock = clock;
    }

    /** What an act does to a case it is allowed on. */
    interface Act {
        Optional<RefusedRow> refusal(Case current, Actor actor);

        Done on(Case current, Actor actor, Instant now);
    }

    /**
     * What was done.
     *
     * @param decision to be announced, if the unit has to know
     */
    record Done(Case after, LogEntry.Kind kind, Optional<Decision> decision) {}

    @Transactional
    public DeskAnswer does(Act act, List<String> numbers, Actor actor) {
        Instant now = clock.instant();
        Map<String, Case> locked = cases.lock(numbers);
        List<Case> moved = new ArrayList<>();
        List<LogEntry> lines = new ArrayList<>();
        List<Addressed> decisions = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (String no : new LinkedHashSet<>(numbers)) {
            Case before = locked.get(no);
            Optional<RefusedRow> refusal = before == null ? Optional.of(gate.unknown(no)) : act.refusal(before, actor);
            if (before == null || refusal.isPresent()) {
                refusal.ifPresent(refused::add);
                continue;
            }
            Done done = act.on(before, actor, now);
            moved.add(done.after());
            lines.add(line(done, before, actor, now));
            done.decision()
                    .ifPresent(decision -> decisions.add(new Addressed(Addressee.of(before.filing()), decision)));
        }
        if (moved.isEmpty()) throw nothingDone(refused);
        cases.move(moved);
        log.append(lines);
        announcement.announce(decisions);
        return new DeskAnswer(moved.size(), moved.stream().map(Case::no).toList(), refused);
    }

    private static LogEntry line(Done done, Case before, Actor actor, Instant now) {
        LogEntry line = LogEntry.moved(done.kind(), before, done.after(), actor.party(), now, null);
        return done.decision().map(line::with).orElse(line);
    }

    /** With nothing done the request as a whole is refused, for the one reason there is or as a list of rows. */
    private Refusal nothingDone(List<RefusedRow> refused) {
        RefusedRow first = refused.getFirst();
        boolean alike = refused.stream().allMatch(row -> row.code().equals(first.code()));
        Refusal refusal = alike
                ? Refusal.of(first.status(), first.code(), first.detail())
                : Refusal.of(HttpStatus.CONFLICT, "ROWS_REFUSED", messages.get("center.refused.rows", refused.size()));
        return refusal.extra("refused", refused);
    }
}
