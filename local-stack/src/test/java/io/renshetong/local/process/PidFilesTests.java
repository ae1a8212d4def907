package io.renshetong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTests {

    @TempDir
    Path directory;

    @Test
    void findsAProcessThatStillRuns() {
        PidFiles pids = new PidFiles(directory);
        Identity self = Identity.of(ProcessHandle.current().pid()).orElseThrow();
        pids.remember("gateway", self);
        assertThat(pids.running()).containsExactlyEntriesOf(java.util.Map.of("gateway", self));
    }

    @Test
    void takesALaterProcessWithTheSameNumberForAnother() throws Exception {
        Process other = new ProcessBuilder("sleep", "30").start();
        try {
            Identity now = Identity.of(other.pid()).orElseThrow();
            Identity earlier = new Identity(now.pid(), now.startTicks() - 1, now.boot());
            assertThat(earlier.isAlive()).isFalse();
            earlier.kill();
            earlier.terminate();
            assertThat(now.isAlive()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void takesAProcessOfAnotherBootForAnother() {
        Identity self = Identity.of(ProcessHandle.current().pid()).orElseThrow();
        assertThat(new Identity(self.pid(), self.startTicks(), "another-boot").isAlive())
                .isFalse();
    }

    @Test
    void clearsNotesOfProcessesThatAreGone() throws Exception {
        Process shortLived = new ProcessBuilder("sleep", "30").start();
        Identity process = Identity.of(shortLived.pid()).orElseThrow();
        PidFiles pids = new PidFiles(directory);
        pids.remember("kafka", process);
        shortLived.destroyForcibly().waitFor();
        assertThat(pids.running()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void overlooksATornNote() throws IOException {
        Files.writeString(directory.resolve("mariadb.pid"), "12");
        assertThat(new PidFiles(directory).running()).isEmpty();
    }
}
