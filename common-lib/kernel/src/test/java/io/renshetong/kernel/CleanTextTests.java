package io.renshetong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {

    @ParameterizedTest
    @ValueSource(strings = {" 张三 ", "\u00A0张三\uFEFF", "张\u200B三", "\u3000张三\t", "\u0000张三\u0007", "\u202D张三\u202C"})
    void dropsWhatNobodySees(String text) {
        assertThat(CleanText.of(text)).isEqualTo("张三");
    }

    @ParameterizedTest
    @CsvSource({"ＡＢＣａｂｃ１２３, ABCabc123", "（一），｜, '(一),|'", "卡比努尔·买买提, 卡比努尔·买买提", "Anna Maria, Anna Maria"})
    void makesFullWidthFormsHalfWidthAndKeepsTheRest(String text, String clean) {
        assertThat(CleanText.of(text)).isEqualTo(clean);
    }

    @Test
    void copiesNothingThatIsCleanAlready() {
        String text = "43020319850312001X";

        assertThat(CleanText.of(text)).isSameAs(text);
        assertThat(CleanText.of(null)).isEmpty();
    }

    @Test
    void leavesThePunctuationOfProseAlone() {
        assertThat(CleanText.prose(" 无消息总线，（见附件）：\u200B甲 ")).isEqualTo("无消息总线，（见附件）：甲");
        assertThat(CleanText.prose("第一行\n第二行\u00A0尾")).isEqualTo("第一行\n第二行 尾");
        assertThat(CleanText.prose(null)).isEmpty();
    }
}
