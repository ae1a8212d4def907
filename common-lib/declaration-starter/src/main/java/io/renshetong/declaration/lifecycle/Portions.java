package io.renshetong.declaration.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Reads a large request in portions, side by side on all processors; a small one right here. */
public final class Portions {
    private Portions() {}

    /**
     * What {@code read} gives for each portion of at most {@link Declarations#CHUNK}, in their order. Runs outside the
     * caller's transaction when there is more than one, so it is for reading only.
     */
    public static <T, R> List<R> read(Collection<T> all, Function<List<T>, R> read) {
        List<List<T>> portions = new ArrayList<>();
        Declarations.inChunks(all, portions::add);
        return sideBySide(portions, read);
    }

    /** What {@code work} gives for each, in their order; as {@link #read}, for what is cut already. */
    public static <T, R> List<R> sideBySide(List<T> all, Function<T, R> work) {
        if (all.size() < 2) {
            return all.stream().map(work).toList();
        }
        int lanes = Math.min(all.size(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
            List<Future<R>> answers = all.stream()
                    .map(one -> threads.submit(() -> work.apply(one)))
                    .toList();
            List<R> gathered = new ArrayList<>(answers.size());
            for (Future<R> answer : answers) {
                gathered.add(answer.get());
            }
            return gathered;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
