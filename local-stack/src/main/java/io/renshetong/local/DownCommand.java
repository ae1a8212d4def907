package io.renshetong.local;

import io.renshetong.local.check.Orphans;
import io.renshetong.local.process.Identity;
import io.renshetong.local.process.PidFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code rst down}: ends what {@code rst up} started and nothing else. */
final class DownCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final PidFiles pids;
    private final Console console;

    DownCommand(Home home, PidFiles pids, Console console) {
        this.home = home;
        this.pids = pids;
        this.console = console;
    }

    int run() {
        Optional<Identity> supervisor = pids.running(Orphans.SUPERVISOR);
        supervisor.ifPresent(this::end);
        List<String> orphans = new Orphans(pids).end();
        try {
            Files.deleteIfExists(home.readyMark());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!orphans.isEmpty()) {
            console.say("up.orphans", String.join("、", orphans));
        } else if (supervisor.isEmpty()) {
            console.say("down.nothing");
            return 0;
        }
        console.say("down.done");
        return 0;
    }

    private void end(Identity supervisor) {
        console.say("down.ending");
        supervisor.terminate();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (supervisor.isAlive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        supervisor.kill();
    }
}
