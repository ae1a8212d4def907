package io.renshetong.person.register;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers who saw whose numbers in clear and why; whoever looks at very many in a day stands out (DOMAIN G.4). */
class Reveals {
    private static final Logger log = LoggerFactory.getLogger(Reveals.class);

    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final PersonNumbers numbers;
    private final Messages messages;
    private final Clock clock;
    private final RegisterSettings settings;

    Reveals(
            JdbcTemplate jdbc,
            Audit audit,
            PersonNumbers numbers,
            Messages messages,
            Clock clock,
            RegisterSettings settings) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.numbers = numbers;
        this.messages = messages;
        this.clock = clock;
        this.settings = settings;
    }

    /** Records one reveal in the caller's transaction and says whether the account has passed the day's threshold. */
    boolean record(Actor actor, Person person, Membership membership, Collection<String> fields, String reason) {
        int today = countToday(actor);
        boolean tooMany = today > settings.revealThreshold();
        String detail = messages.get("person.reveal.detail", reason, String.join(",", fields), today);
        if (tooMany) {
            detail = messages.get("person.reveal.over-threshold", settings.revealThreshold()) + detail;
            log.warn(
                    "Account {} revealed {} persons today, threshold {}",
                    actor.id(),
                    today,
                    settings.revealThreshold());
        }
        audit.record(new AuditEntry(
                actor,
                "REVEAL",
                "person",
                person.ref(),
                membership.unitCode(),
                AuditEntry.Outcome.DONE,
                tooMany ? "OVER_THRESHOLD" : null,
                numbers.fingerprint(person.number()),
                detail));
        return tooMany;
    }

    private int countToday(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        jdbc.update(
                "INSERT INTO person_reveal_count (account_id, day, reveals) VALUES (?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE reveals = reveals + 1",
                actor.id(),
                today);
        Integer count = jdbc.queryForObject(
                "SELECT reveals FROM person_reveal_count WHERE account_id = ? AND day = ?",
                Integer.class,
                actor.id(),
                today);
        return count == null ? 0 : count;
    }
}
