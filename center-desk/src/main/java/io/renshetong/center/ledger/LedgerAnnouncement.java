package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted;
import io.renshetong.contract.LedgerPosted.InjuryStanding;
import io.renshetong.contract.LedgerPosted.PaymentStanding;
import io.renshetong.contract.Topics;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says to everybody what was posted, in the caller's transaction and in chunks the contract allows. */
@Component
class LedgerAnnouncement {
    private static final int LARGEST = 500;

    private final Outbox outbox;
    private final Clock clock;

    LedgerAnnouncement(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void announce(Payments posted) {
        outbox.announceAll(List.of(event(posted.holder().unitCode(), List.of(posted.standing()), List.of())));
    }

    void announce(Injury posted) {
        outbox.announceAll(List.of(event(posted.holder().unitCode(), List.of(), List.of(posted.standing()))));
    }

    /** Payments of many persons, by their units. */
    void announceAll(List<Payments> all) {
        Map<String, List<PaymentStanding>> byUnit = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.holder().unitCode(), Collectors.mapping(Payments::standing, Collectors.toList())));
        byUnit.forEach((unit, some) -> outbox.announceAll(IntStream.iterate(
                        0, from -> from < some.size(), from -> from + LARGEST)
                .mapToObj(from -> event(unit, some.subList(from, Math.min(some.size(), from + LARGEST)), List.of()))
                .toList()));
    }

    private OutgoingEvent event(String unit, List<PaymentStanding> payments, List<InjuryStanding> injuries) {
        String id = UUID.randomUUID().toString();
        LedgerPosted posted = new LedgerPosted(id, clock.instant(), unit, List.copyOf(payments), List.copyOf(injuries));
        return new OutgoingEvent(Topics.LEDGER, unit, id, posted);
    }
}
