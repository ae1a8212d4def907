package io.renshetong.local;

import io.renshetong.local.PartStatus.State;
import io.renshetong.local.build.Build;
import io.renshetong.local.check.Machine;
import io.renshetong.local.check.PortCheck;
import io.renshetong.local.infra.BrokerSettings;
import io.renshetong.local.infra.Keys;
import io.renshetong.local.infra.Trees;
import io.renshetong.local.probe.Probe;
import io.renshetong.local.process.Identity;
import io.renshetong.local.process.Launch;
import io.renshetong.local.process.PidFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Goes once through what {@code up} uses, without starting anything that lasts. Run when the supervisor was built, to record
 * its own AOT cache.
 */
final class Rehearsal {

    private final Path repository;
    private final Home home;
    private final Console console;
    private final Clock clock;

    Rehearsal(Path repository, Home home, Console console, Clock clock) {
        this.repository = repository;
        this.home = home;
        this.console = console;
        this.clock = clock;
    }

    int run() {
        try {
            Path stage = Files.createTempDirectory("rst-rehearsal");
            Home scratch = new Home(stage);
            Ports ports = Ports.random();
            PortCheck.of(ports).orThrow();
            console.out().println(Machine.look(home.root()).lacking());
            console.out().println(new Build(repository, scratch.build()).stale(Options.names()));
            Keys keys = new Keys(scratch.keys());
            keys.prepare();
            BrokerSettings.write(scratch, ports);
            child(scratch, ports);
            refusedProbe(ports, keys);
            Trees.delete(stage);
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void child(Home scratch, Ports ports) {
        PidFiles pids = new PidFiles(scratch.run());
        Launch launch = new Launch(List.of("sleep", "60"), Map.of(), repository, scratch.log("child"));
        try (Board board = new Board(console.out(), true, clock)) {
            Readiness never = Readiness.answers(ports.of(Suite.GATEWAY), "/");
            Part part = new Part(
                    new Part.Blueprint("child", List.of(), () -> launch, () -> !never.isReady()), pids, board, clock);
            part.bring(() -> false);
            board.changed(
                    new PartStatus("child", State.READY, ProcessHandle.current().pid(), Duration.ZERO));
            console.out()
                    .println(
                            pids.running().values().stream().map(Identity::text).toList());
            part.end(Duration.ofSeconds(5));
        }
    }

    /** Nobody listens there: as much of the probe as can be had without a suite. */
    private void refusedProbe(Ports ports, Keys keys) {
        URI nobody = URI.create("http://127.0.0.1:" + ports.of(Suite.GATEWAY));
        try {
            new Probe(nobody, keys.probePassword(), clock, Duration.ofMillis(300)).run();
        } catch (Fault expected) {
            console.tell(expected);
        }
    }
}
