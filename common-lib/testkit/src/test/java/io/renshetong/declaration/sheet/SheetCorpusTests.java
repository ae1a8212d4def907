package io.renshetong.declaration.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.OddSheets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetCorpusTests {
    static Stream<OddCells.Case> cells() {
        return OddCells.all().stream();
    }

    static Stream<OddSheets.Odd> files() {
        return OddSheets.of(good()).stream();
    }

    private static byte[] good() {
        return OddCells.file()
                .row(OddCells.at("备注", io.renshetong.testkit.SheetFile.text("甲")))
                .bytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void readsEachForWhatItIs(OddCells.Case odd) {
        assertThat(Outcome.of(odd.content())).containsExactlyElementsOf(odd.lines());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refusesEachWithOneClearMessage(OddSheets.Odd odd) {
        List<String> lines =
                Outcome.of(odd.content(), odd.fileName(), Worker.form(), new SheetLimits(64 << 20, 1_000))
                        .lines
                        .stream()
                        .filter(line -> !line.startsWith("说明"))
                        .toList();
        String message = Worker.MESSAGES.get(odd.code());
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).startsWith("拒绝").matches(line -> matches(line, message), message);
    }

    @Test
    void holdsMoreThanSixty() {
        assertThat(OddCells.all().size() + OddSheets.of(good()).size()).isGreaterThan(60);
    }

    /** The words of a message with anything in its places. */
    private static boolean matches(String line, String message) {
        String words = Stream.of(message.split("\\{\\d}", -1))
                .map(java.util.regex.Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElseThrow();
        return line.matches("拒绝( \\d+)? " + words);
    }
}
