package io.renshetong.local.check;

import io.renshetong.local.Suite;
import io.renshetong.local.process.Identity;
import io.renshetong.local.process.PidFiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Processes an earlier supervisor started and left behind, because it was killed itself. */
public final class Orphans {

    /** The name under which the supervisor notes itself. */
    public static final String SUPERVISOR = "supervisor";

    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final List<String> LAST = List.of(Suite.REGISTRY, Suite.KAFKA, Suite.MARIADB);

    private final PidFiles pids;

    /** Looks for them in these notes. */
    public Orphans(PidFiles pids) {
        this.pids = pids;
    }

    /** Ends them, services first, and tells which; only processes that are certainly the noted ones. */
    public List<String> end() {
        Map<String, Identity> left = pids.running();
        left.remove(SUPERVISOR);
        List<String> services =
                left.keySet().stream().filter(part -> !LAST.contains(part)).toList();
        end(services, left);
        LAST.stream().filter(left::containsKey).forEach(part -> end(List.of(part), left));
        return Stream.concat(services.stream(), LAST.stream().filter(left::containsKey))
                .toList();
    }

    private void end(List<String> parts, Map<String, Identity> processes) {
        parts.forEach(part -> processes.get(part).terminate());
        long deadline = System.nanoTime() + GRACE.toNanos();
        for (String part : parts) {
            Identity process = processes.get(part);
            while (process.isAlive() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            process.kill();
            pids.forget(part);
        }
    }
}
