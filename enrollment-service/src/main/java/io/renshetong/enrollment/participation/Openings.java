package io.renshetong.enrollment.participation;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationEffective.Effective;
import io.renshetong.contract.Subject;
import io.renshetong.contract.Topics;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of participations that came onto the register without a declaration made here, as a register that is taken over
 * or filled for a demo has them: whoever reads the effective events from their beginning must have those too.
 */
@Component
public class Openings {
    /** The type in the events; no declaration is made of it. */
    static final String TYPE = "participation-opening";

    private static final int AT_ONCE = 200;

    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    Openings(Outbox outbox, Clock clock, @Value("${spring.application.name}") String service) {
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /** Announces everything there is of these persons, in the caller's transaction; each unit's spans keep their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(List<Insured> persons, Map<String, History> histories) {
        Instant now = clock.instant();
        Map<String, List<Effective>> byUnit = new LinkedHashMap<>();
        persons.forEach(person -> Objects.requireNonNull(histories.get(person.key())).spans().stream()
                .collect(Collectors.groupingBy(
                        span -> List.of(span.unitCode(), span.cause().declarationNo()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((at, spans) -> byUnit.computeIfAbsent(at.getFirst(), _ -> new ArrayList<>())
                        .add(effective(person, spans, now))));
        byUnit.forEach((unit, all) ->
                outbox.announceAll(IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                        .mapToObj(from -> event(unit, all.subList(from, Math.min(all.size(), from + AT_ONCE)), now))
                        .toList()));
    }

    private OutgoingEvent event(String unit, List<Effective> some, Instant now) {
        String id = UUID.randomUUID().toString();
        return new OutgoingEvent(
                Topics.EFFECTIVE, unit, id, new DeclarationEffective(id, now, service, TYPE, unit, some));
    }

    private static Effective effective(Insured person, List<Participation> spans, Instant now) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("idDocumentType", person.idDocumentType());
        payload.put("idNumber", person.idNumber().clear());
        payload.put("name", person.name());
        payload.put("sex", person.sex());
        payload.put("birthDate", person.birthDate().toString());
        payload.put("personalStatus", person.personalStatus());
        Participation first = spans.getFirst();
        return new Effective(
                first.cause().declarationNo(),
                first.cause().revision(),
                null,
                new Subject(null, person.idNumber().clear(), person.name()),
                first.since(),
                now,
                payload,
                List.of(),
                Outcome.of(person.key(), spans));
    }
}
