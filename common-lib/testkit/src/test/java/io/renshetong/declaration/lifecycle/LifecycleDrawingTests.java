package io.renshetong.declaration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.problem.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/lifecycle.md is drawn from {@link Step}; run with {@code -Dgolden.update=true} after changing the table. */
class LifecycleDrawingTests {
    private final Messages messages = Messages.load(getClass().getClassLoader());

    @Test
    void theDrawingIsTheTable() throws IOException {
        Path page = root().resolve("docs/lifecycle.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, drawn());
        }
        assertThat(Files.readString(page)).isEqualTo(drawn());
    }

    @Test
    void everyStatusButTheFirstIsReachedByAStep() {
        assertThat(Arrays.stream(Step.values()).map(Step::to)).contains(Status.values());
    }

    @Test
    void nothingLeavesWhatIsDone() {
        assertThat(Arrays.stream(Step.values()).flatMap(step -> step.from().stream()))
                .doesNotContain(Status.EFFECTIVE, Status.VOID);
    }

    private String drawn() {
        String states = Arrays.stream(Status.values())
                .map(status -> "    state \"%s %s\" as %s".formatted(label(status), status, status))
                .collect(Collectors.joining("\n"));
        String arrows = Arrays.stream(Step.values())
                .flatMap(step -> step.from().isEmpty()
                        ? Stream.of("    [*] --> %s : %s".formatted(step.to(), label(step)))
                        : step.from().stream()
                                .map(from -> "    %s --> %s : %s".formatted(from, step.to(), label(step))))
                .collect(Collectors.joining("\n"));
        String table = Arrays.stream(Step.values())
                .map(step -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                step,
                                label(step),
                                step.from().isEmpty()
                                        ? "—"
                                        : step.from().stream().map(this::label).collect(Collectors.joining("、")),
                                label(step.to()),
                                by(step.by())))
                .collect(Collectors.joining("\n"));
        return """
                # 申报的状态 · The lifecycle of a declaration

                Drawn from the table in code (`Step`); a test keeps the two the same. In transit (在途) is every status but
                已生效 and 已删除.

                ```mermaid
                stateDiagram-v2
                %s
                %s
                    EFFECTIVE --> [*]
                    VOID --> [*]
                ```

                | step | 步骤 | 从 | 到 | 由谁 |
                |---|---|---|---|---|
                %s
                """.formatted(states, arrows, table);
    }

    private String label(Status status) {
        return messages.get("status." + status);
    }

    private String label(Step step) {
        return messages.get("step." + step);
    }

    private static String by(Step.By by) {
        return switch (by) {
            case UNIT -> "单位";
            case CENTER -> "社保中心";
            case CLOCK -> "系统";
            case OPERATIONS -> "运维";
        };
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("rst"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
