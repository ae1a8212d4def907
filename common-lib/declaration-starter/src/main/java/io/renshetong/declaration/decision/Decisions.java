package io.renshetong.declaration.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.declaration.effect.Effects;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import io.renshetong.declaration.lifecycle.Lifecycle;
import io.renshetong.declaration.lifecycle.Mover;
import io.renshetong.declaration.lifecycle.Movers;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.declaration.live.LiveChanges;
import io.renshetong.starter.kafka.EventHandler;
import io.renshetong.starter.kafka.Received;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what the centre decided. A decision that is late, repeated, for another revision or for a declaration nobody
 * knows moves nothing; it is counted and logged.
 */
class Decisions implements EventHandler<DeclarationDecided> {
    private static final Logger log = LoggerFactory.getLogger(Decisions.class);

    private final String service;
    private final Declarations declarations;
    private final Lifecycle lifecycle;
    private final Effects effects;
    private final LiveChanges live;
    private final Movers movers;
    private final MeterRegistry meters;
    private final Clock clock;

    Decisions(
            String service,
            Declarations declarations,
            Lifecycle lifecycle,
            Effects effects,
            LiveChanges live,
            Movers movers,
            MeterRegistry meters,
            Clock clock) {
        this.service = service;
        this.declarations = declarations;
        this.lifecycle = lifecycle;
        this.effects = effects;
        this.live = live;
        this.movers = movers;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void handle(List<Received<DeclarationDecided>> fresh) {
        List<Decision> decisions = fresh.stream()
                .map(Received::event)
                .filter(event -> event.service().equals(service))
                .flatMap(event -> event.decisions().stream())
                .toList();
        waves(decisions).forEach(this::carryOut);
    }

    /** Several decisions about one declaration are carried out one after the other, all others together. */
    private static List<Map<String, Decision>> waves(List<Decision> decisions) {
        List<Map<String, Decision>> waves = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            int wave = seen.merge(decision.no(), 1, Integer::sum) - 1;
            if (waves.size() == wave) {
                waves.add(new LinkedHashMap<>());
            }
            waves.get(wave).put(decision.no(), decision);
        }
        return waves;
    }

    /** Moves that are the same in everything the database notes, so that they are one statement. */
    private record Move(Step step, Mover mover, @Nullable LocalDate effectiveOn) {}

    private void carryOut(Map<String, Decision> wave) {
        Map<String, Declaration> locked = declarations.lock(wave.keySet());
        Map<Move, List<Declaration>> moves = new LinkedHashMap<>();
        Map<Object, Mover> same = new LinkedHashMap<>();
        wave.forEach((no, decision) -> {
            Declaration declaration = locked.get(no);
            if (isMeantFor(declaration, decision)) {
                Mover mover = same.computeIfAbsent(
                        List.of(
                                decision.auditor(),
                                String.valueOf(decision.reasonCode()),
                                String.valueOf(decision.field()),
                                String.valueOf(decision.opinion())),
                        key -> mover(decision));
                moves.computeIfAbsent(move(decision, declaration, mover), key -> new ArrayList<>())
                        .add(declaration);
            }
        });
        moves.forEach((move, moved) -> {
            lifecycle.move(
                    move.step(),
                    moved,
                    move.mover(),
                    move.effectiveOn() == null ? Map.of() : Map.of("effective_on", move.effectiveOn()));
            live.changed(moved, move.step().to());
        });
        effects.afterCommit(moves.entrySet().stream()
                .filter(entry -> entry.getKey().step() == Step.PASS)
                .flatMap(entry -> entry.getValue().stream())
                .toList());
    }

    private boolean isMeantFor(@Nullable Declaration declaration, Decision decision) {
        if (declaration == null) {
            return dropped("unknown", decision);
        }
        if (declaration.revision() != decision.revision()) {
            return dropped("stale", decision);
        }
        return step(decision.verdict()).isOpenTo(declaration.status()) || dropped("late", decision);
    }

    private boolean dropped(String why, Decision decision) {
        meters.counter("rst.decisions.dropped", "why", why).increment();
        log.warn(
                "Dropped a {} decision: {} of revision {} of {}",
                why,
                decision.verdict(),
                decision.revision(),
                decision.no());
        return false;
    }

    private Move move(Decision decision, Declaration declaration, Mover mover) {
        Step step = step(decision.verdict());
        if (step != Step.PASS) {
            return new Move(step, mover, null);
        }
        LocalDate planned = declaration.effectiveOn();
        return new Move(step, mover, planned == null ? LocalDate.now(clock) : planned);
    }

    private Mover mover(Decision decision) {
        Mover mover = movers.center(decision.auditor());
        return new Mover(
                mover.party(), mover.role(), mover.at(), decision.reasonCode(), decision.field(), decision.opinion());
    }

    private static Step step(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> Step.ACCEPT;
            case PASS -> Step.PASS;
            case RETURN -> Step.RETURN;
        };
    }
}
