package io.renshetong.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RstScriptTests {

    private static final Path SCRIPT = Path.of("..", "rst").toAbsolutePath().normalize();

    @TempDir
    Path home;

    private record Answer(int status, String text) {}

    @Test
    void explainsItself() throws Exception {
        Answer answer = rst(Map.of(), "help");
        assertThat(answer.status()).isZero();
        assertThat(answer.text()).contains("up", "down", "status", "logs", "doctor", "verify", "fmt");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(rst(Map.of(), "fly").status()).isEqualTo(2);
        assertThat(rst(Map.of(), "up", "--faster").status()).isEqualTo(2);
    }

    @Test
    void saysWhatToDoWithoutTheRightJdk() throws Exception {
        Answer answer = rst(Map.of("RST_JAVA_HOME", home.toString()), "doctor");
        assertThat(answer.status()).isEqualTo(Fault.Kind.MACHINE.status());
        assertThat(answer.text()).contains("RST_JAVA_HOME");
    }

    @Test
    void namesTheLogsThereAre() throws Exception {
        assertThat(rst(Map.of(), "logs", "gateway").status()).isEqualTo(1);
    }

    private Answer rst(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RST_HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (BufferedReader reader = process.inputReader()) {
            String text = String.join("\n", reader.lines().toList());
            return new Answer(process.waitFor(), text);
        }
    }
}
