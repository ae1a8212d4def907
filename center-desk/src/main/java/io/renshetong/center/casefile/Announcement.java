package io.renshetong.center.casefile;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.Topics;
import io.renshetong.starter.outbox.Outbox;
import io.renshetong.starter.outbox.OutgoingEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says to the declaring services what the centre decided: one event per unit and type, in chunks the contract allows. */
@Component
public class Announcement {
    private static final int LARGEST = 500;

    private final Outbox outbox;
    private final Clock clock;

    Announcement(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whom a decision goes to. */
    public record Addressee(String service, String type, String unitCode) {
        public static Addressee of(Filing filing) {
            return new Addressee(filing.service(), filing.type(), filing.unitCode());
        }
    }

    /** A decision with whom it goes to. */
    public record Addressed(Addressee to, Decision decision) {}

    /** Announces decisions that belong together, in the caller's transaction. */
    public void announce(List<Addressed> decisions) {
        outbox.announceAll(events(decisions));
    }

    /** Announces each group by itself, so that each incoming event is answered by one of its own. */
    public void announceEach(List<List<Addressed>> groups) {
        outbox.announceAll(
                groups.stream().flatMap(group -> events(group).stream()).toList());
    }

    private List<OutgoingEvent> events(List<Addressed> decisions) {
        Map<Addressee, List<Decision>> byAddressee = new LinkedHashMap<>();
        for (Addressed addressed : decisions) {
            byAddressee.computeIfAbsent(addressed.to(), _ -> new ArrayList<>()).add(addressed.decision());
        }
        List<OutgoingEvent> events = new ArrayList<>();
        byAddressee.forEach((to, all) -> {
            for (int from = 0; from < all.size(); from += LARGEST) {
                events.add(event(to, all.subList(from, Math.min(from + LARGEST, all.size()))));
            }
        });
        return events;
    }

    private OutgoingEvent event(Addressee to, List<Decision> decisions) {
        String id = UUID.randomUUID().toString();
        DeclarationDecided decided = new DeclarationDecided(
                id, clock.instant(), to.service(), to.type(), to.unitCode(), List.copyOf(decisions));
        return new OutgoingEvent(Topics.DECIDED, to.unitCode(), id, decided);
    }
}
