package io.renshetong.local;

import io.renshetong.local.build.Build;
import io.renshetong.local.check.Machine;
import io.renshetong.local.check.Orphans;
import io.renshetong.local.check.PortCheck;
import io.renshetong.local.infra.Trees;
import io.renshetong.local.process.Identity;
import io.renshetong.local.process.PidFiles;
import io.renshetong.local.process.Resident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code rst up}: checks, builds what is stale, starts everything, proves it with a declaration, then watches. */
final class UpCommand {

    private final Options options;
    private final Home home;
    private final PidFiles pids;
    private final Console console;
    private final Clock clock;
    private final Instant began;
    private volatile @Nullable LocalStack stack;
    private volatile boolean ending;

    UpCommand(Options options, PidFiles pids, Console console, Clock clock) {
        this.options = options;
        this.home = options.home();
        this.pids = pids;
        this.console = console;
        this.clock = clock;
        this.began = Instant.ofEpochMilli(Long.getLong("rst.began", clock.millis()));
    }

    int run(boolean fresh, boolean detached) {
        Optional<Identity> running = pids.running(Orphans.SUPERVISOR);
        if (running.isPresent()) {
            console.say("up.already", running.get().pid());
            return 0;
        }
        Identity.of(ProcessHandle.current().pid()).ifPresent(self -> pids.remember(Orphans.SUPERVISOR, self));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        prepare(fresh);
        Nursing nursing = new Nursing(console, clock);
        try (Board board = new Board(console.out(), console.isTerminal(), clock)) {
            start(board, nursing);
        } catch (Fault fault) {
            if (ending) {
                return Fault.Kind.PART.status();
            }
            throw fault;
        }
        announce();
        if (detached) {
            console.leaveTerminal(home.log("supervisor"), home.run().resolve("detached"));
        }
        return nursing.watch(runningStack());
    }

    private void prepare(boolean fresh) {
        List<String> orphans = new Orphans(pids).end();
        if (!orphans.isEmpty()) {
            console.say("up.orphans", String.join("、", orphans));
        }
        try {
            Files.deleteIfExists(home.readyMark());
            if (fresh) {
                Trees.delete(home.data());
                console.say("up.fresh");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Machine.look(home.root()).orThrow();
        PortCheck.of(options.ports()).orThrow();
        build();
    }

    private void build() {
        Build build = new Build(options.repository(), home.build());
        List<String> stale = build.stale(options.services());
        if (stale.isEmpty()) {
            return;
        }
        try (Ticker ticker = new Ticker(console, clock, Text.of("build.running", stale.size()))) {
            build.run(stale, home.log("build"), ticker::at);
        }
    }

    private void start(Board board, Nursing nursing) {
        LocalStack prepared = LocalStack.prepare(options, nursing.and(board), clock);
        stack = prepared;
        prepared.bringUp();
        boolean whole = options.services().containsAll(Options.names());
        if (whole) {
            prove(prepared, board);
        }
        if (prepared.needsTraining()) {
            board.say(Text.of("up.training"));
            prepared.train();
            if (whole) {
                prove(prepared, board);
            }
        }
    }

    private void prove(LocalStack started, Board board) {
        Instant from = clock.instant();
        started.probe();
        board.say(Text.of(
                "up.proved",
                Board.seconds(Duration.between(from, clock.instant())).strip()));
    }

    private void announce() {
        LocalStack started = runningStack();
        long resident = Resident.mebibytes(ProcessHandle.current().pid())
                + started.parts().stream()
                        .mapToLong(part -> Resident.mebibytes(part.pid()))
                        .sum();
        String password = System.getenv().containsKey("RST_DEMO_PASSWORD")
                ? Text.of("up.password-from-environment")
                : "Renshetong@2026";
        console.say(
                "up.ready",
                started.gateway(),
                Board.seconds(Duration.between(began, clock.instant())).strip(),
                resident,
                password);
        try {
            Files.writeString(home.readyMark(), started.gateway() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private LocalStack runningStack() {
        LocalStack started = stack;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    /** Runs when the program ends, for whatever reason short of SIGKILL. */
    private void end() {
        ending = true;
        LocalStack started = stack;
        if (started != null) {
            console.say("up.ending");
            started.close();
            console.say("up.ended");
        }
        try {
            Files.deleteIfExists(home.readyMark());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        pids.forget(Orphans.SUPERVISOR);
    }
}
