package io.renshetong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTests {

    @Test
    void holdsAValueOrProblemsButNeverBoth() {
        Checked<String> right = Checked.valid("a", List.of(new Finding("w", "警告")));
        Checked<String> wrong = Checked.invalid("unit-code.shape");

        assertThat(right.value()).contains("a");
        assertThat(right.warnings()).hasSize(1);
        assertThat(right.problems()).isEmpty();
        assertThat(wrong.value()).isEmpty();
        assertThat(wrong.warnings()).isEmpty();
        assertThat(wrong.firstProblem()).contains(new Finding("unit-code.shape", "单位管理码应为12位数字"));
    }

    @Test
    void carriesWarningsAndProblemsThroughAChange() {
        assertThat(Checked.valid("a", List.of(new Finding("w", "警告")))
                        .map(String::length)
                        .warnings())
                .hasSize(1);
        assertThat(Checked.<String>invalid("unit-code.shape")
                        .map(String::length)
                        .isValid())
                .isFalse();
    }

    @Test
    void namesTheProblemWhenThereIsNoValue() {
        assertThatThrownBy(() -> Checked.invalid("unit-code.shape").orThrow()).hasMessage("unit-code.shape");
        assertThatThrownBy(() -> Checked.invalid(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsASentenceForEveryCodeItUses() {
        assertThatThrownBy(() -> Finding.of("no.such.code")).hasMessage("No message for no.such.code");
        assertThat(Finding.warning("bank-account.unusual-length", 18).message()).startsWith("账号为18位");
    }
}
