package io.renshetong.local;

import io.renshetong.local.check.Orphans;
import io.renshetong.local.process.Identity;
import io.renshetong.local.process.PidFiles;
import io.renshetong.local.process.Resident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** {@code rst status}: which parts run, since when, and what they hold in memory. */
final class StatusCommand {

    private static final int NOT_RUNNING = 3;
    private static final int NOT_READY = 1;

    private final Home home;
    private final PidFiles pids;
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    StatusCommand(Home home, PidFiles pids, Console console) {
        this.home = home;
        this.pids = pids;
        this.console = console;
    }

    int run() {
        Map<String, Identity> running = pids.running();
        if (running.isEmpty()) {
            console.say("status.nothing");
            return NOT_RUNNING;
        }
        long total = 0;
        for (Map.Entry<String, Identity> part : running.entrySet()) {
            long resident = Resident.mebibytes(part.getValue().pid());
            total += resident;
            console.out().println(line(part.getKey(), part.getValue().pid(), resident));
        }
        console.say("status.total", running.size(), total);
        if (!running.containsKey(Orphans.SUPERVISOR)) {
            console.say("status.orphans");
            return NOT_READY;
        }
        if (!Files.exists(home.readyMark())) {
            console.say("status.not-ready");
            return NOT_READY;
        }
        try {
            console.say("status.ready", Files.readString(home.readyMark()).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return 0;
    }

    private String line(String part, long pid, long resident) {
        Instant since = ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElse(clock.instant());
        Duration running = Duration.between(since, clock.instant());
        return String.format(
                Locale.ROOT,
                "  %-16s  pid %-8d  %d:%02d:%02d  %5d MiB",
                part,
                pid,
                running.toHours(),
                running.toMinutesPart(),
                running.toSecondsPart(),
                resident);
    }
}
