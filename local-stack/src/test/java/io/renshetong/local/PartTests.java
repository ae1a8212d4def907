package io.renshetong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.renshetong.local.PartStatus.State;
import io.renshetong.local.process.Launch;
import io.renshetong.local.process.PidFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTests {

    @TempDir
    Path home;

    private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();

    @Test
    void saysWithItsLastLinesThatItDiedWhileStarting() {
        Part part = part(() -> false, "echo first; echo no such table; exit 7");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> part.bring(() -> false))
                .withMessageContaining("sample")
                .withMessageContaining("7")
                .satisfies(fault -> assertThat(fault.details()).containsExactly("first", "no such table"));
    }

    @Test
    void isReadyWhenItAnswersAndLeavesNothingWhenItEnds() {
        Part part = part(() -> true, "sleep 60");
        part.bring(() -> false);
        long pid = part.status().pid();
        assertThat(part.status().state()).isEqualTo(State.READY);
        assertThat(new PidFiles(home).running()).containsKey("sample");
        part.end(Duration.ofSeconds(5));
        assertThat(part.status().state()).isEqualTo(State.STOPPED);
        assertThat(new PidFiles(home).running()).isEmpty();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void isEndedTheHardWayWhenItDoesNotListen() {
        Path deaf = home.resolve("deaf");
        Part part = part(() -> Files.exists(deaf), "trap '' TERM; touch " + deaf + "; while :; do sleep 1; done");
        part.bring(() -> false);
        part.end(Duration.ofMillis(300));
        assertThat(part.status().pid()).isZero();
    }

    @Test
    void isReportedWhenItDiesThoughNobodyAsked() throws InterruptedException {
        Path spoken = home.resolve("spoken");
        Part part = part(() -> Files.exists(spoken), "echo last words; touch " + spoken + "; exec sleep 60");
        part.bring(() -> false);
        ProcessHandle.of(part.status().pid()).orElseThrow().destroyForcibly();
        assertThat(deaths.poll(10, TimeUnit.SECONDS)).isEqualTo("sample [last words]");
        assertThat(part.status().state()).isEqualTo(State.DIED);
    }

    @Test
    void isNotReportedWhenItWasKilledOnPurposeAndCanBeStartedAgain() {
        Part part = part(() -> true, "sleep 60");
        part.bring(() -> false);
        part.kill();
        assertThat(part.status().state()).isEqualTo(State.STOPPED);
        part.bring(() -> false);
        assertThat(part.status().state()).isEqualTo(State.READY);
        part.kill();
        assertThat(deaths).isEmpty();
    }

    private Part part(Readiness readiness, String script) {
        Launch launch = new Launch(List.of("bash", "-c", script), Map.of(), home, home.resolve("sample.log"));
        Watcher watcher = new Watcher() {
            @Override
            public void died(String part, int exit, List<String> lastLines) {
                deaths.add(part + " " + lastLines);
            }
        };
        return new Part(
                new Part.Blueprint("sample", List.of(), () -> launch, readiness),
                new PidFiles(home),
                watcher,
                Clock.systemUTC());
    }
}
