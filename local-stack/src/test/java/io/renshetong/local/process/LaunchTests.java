package io.renshetong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTests {

    @TempDir
    Path home;

    @Test
    void whoYieldsComesAfterTheOthers() throws Exception {
        Launch launch = new Launch(List.of("nice"), Map.of(), home, home.resolve("log"));
        int usual = niceness(launch);
        assertThat(niceness(launch.yielding())).isEqualTo(Math.min(19, usual + 10));
    }

    private static int niceness(Launch launch) throws IOException, InterruptedException {
        assertThat(launch.start().waitFor()).isZero();
        return Integer.parseInt(Files.readString(launch.log()).strip());
    }
}
