package io.renshetong.local;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The order in which parts come and go: each after what it needs, everything else at the same time. */
final class Waves {

    /** How long a part may take to end by itself. */
    static final Duration GRACE = Duration.ofSeconds(25);

    private static final Duration GRACE_FOR_A_CACHE = Duration.ofSeconds(240);
    private static final Predicate<Part> STORES =
            part -> part.name().equals(Suite.MARIADB) || part.name().equals(Suite.KAFKA);
    private static final Predicate<Part> REGISTRY = part -> part.name().equals(Suite.REGISTRY);

    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Making a cache takes a core and half a gigabyte for some seconds. */
    private final Executor cacheMakers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().factory());

    private volatile boolean givenUp;

    /** From now on nothing is started any more, and what is starting is not waited for. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** Starts the parts, given in an order in which none comes before what it needs; the first failure ends all waiting. */
    void bring(Collection<Part> wanted) {
        Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        for (Part part : wanted) {
            List<CompletableFuture<Void>> needs = part.needs().stream()
                    .filter(ready::containsKey)
                    .map(ready::get)
                    .toList();
            ready.put(part.name(), all(needs).thenRunAsync(() -> bringUnlessGivenUp(part), threads));
        }
        try {
            all(ready.values()).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Ends the parts, services before the registry, the registry before the stores. */
    void end(Collection<Part> ending) {
        end(ending, part -> part.endSoon(GRACE), threads);
    }

    /** The same for parts that make a cache of what they recorded while they end. */
    void endMakingCaches(Collection<Part> ending) {
        end(ending, part -> part.end(GRACE_FOR_A_CACHE), cacheMakers);
    }

    private static void end(Collection<Part> ending, Consumer<Part> end, Executor enders) {
        for (Predicate<Part> wave : List.of(STORES.or(REGISTRY).negate(), REGISTRY, STORES)) {
            all(ending.stream()
                            .filter(wave)
                            .map(part -> CompletableFuture.runAsync(() -> end.accept(part), enders))
                            .toList())
                    .join();
        }
    }

    private void bringUnlessGivenUp(Part part) {
        if (givenUp) {
            return;
        }
        try {
            part.bring(this::isGivenUp);
        } catch (RuntimeException failure) {
            givenUp = true;
            throw failure;
        }
    }

    private static CompletableFuture<Void> all(Collection<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
