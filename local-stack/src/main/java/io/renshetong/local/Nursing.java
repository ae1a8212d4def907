package io.renshetong.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Starts a part again that died after everything was ready, until that happens too often. */
final class Nursing implements Watcher {

    private static final int OFTEN = 4;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Console console;
    private final Clock clock;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<Instant> recent = new ArrayDeque<>();

    private sealed interface Event {}

    private record Death(String part, int exit, List<String> lastLines) implements Event {}

    private record Revival(String part) implements Event {}

    private record Failure(Fault fault) implements Event {}

    Nursing(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void died(String part, int exit, List<String> lastLines) {
        events.add(new Death(part, exit, lastLines));
    }

    /** Hears the same as the other. */
    Watcher and(Watcher other) {
        return new Watcher() {
            @Override
            public void changed(PartStatus status) {
                other.changed(status);
            }

            @Override
            public void died(String part, int exit, List<String> lastLines) {
                Nursing.this.died(part, exit, lastLines);
            }
        };
    }

    /** Returns only when a part cannot be kept alive. */
    int watch(LocalStack stack) {
        while (true) {
            try {
                switch (events.take()) {
                    case Death death -> {
                        console.tell(new Fault(
                                Fault.Kind.PART, Text.of("part.died", death.part(), death.exit()), death.lastLines()));
                        if (tooOften()) {
                            console.say("part.given-up", death.part());
                            return Fault.Kind.PART.status();
                        }
                        console.say("part.again", death.part());
                        // Not one after the other: a service comes back only when the database that died with it does.
                        Thread.startVirtualThread(() -> revive(stack, death.part()));
                    }
                    case Revival revival -> console.say("part.back", revival.part());
                    case Failure failure -> {
                        console.tell(failure.fault());
                        return failure.fault().kind().status();
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Fault.Kind.PART.status();
            }
        }
    }

    private void revive(LocalStack stack, String part) {
        try {
            stack.start(part);
            events.add(new Revival(part));
        } catch (Fault fault) {
            events.add(new Failure(fault));
        }
    }

    private boolean tooOften() {
        Instant now = clock.instant();
        recent.addLast(now);
        while (recent.getFirst().isBefore(now.minus(WITHIN))) {
            recent.removeFirst();
        }
        return recent.size() >= OFTEN;
    }
}
