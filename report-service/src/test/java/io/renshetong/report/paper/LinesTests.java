package io.renshetong.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTests {
    private final Typefaces typefaces = new Typefaces("");
    private final Lines lines = new Lines(typefaces);

    @Test
    void breaksBetweenCharactersWhereTheLineIsFull() {
        assertThat(lines.of("一二三四五六七", 5 * Lines.SIZE_MM)).containsExactly("一二三四五", "六七");
    }

    @Test
    void beginsNoLineWithAPunctuationMark() {
        assertThat(lines.of("一二三四五，六七", 5 * Lines.SIZE_MM)).containsExactly("一二三四", "五，六七");
    }

    @Test
    void breaksBeforeAWordAndWithinOneThatIsTooLong() {
        assertThat(lines.of("幸福 Road", 3.5 * Lines.SIZE_MM)).containsExactly("幸福", "Road");
        assertThat(lines.of("abcdefghijklmnop", 4 * Lines.SIZE_MM)).hasSizeGreaterThan(1);
    }

    @Test
    void givesAnEmptyLineForNothingAndKeepsLineBreaks() {
        assertThat(lines.of("", 10)).containsExactly("");
        assertThat(lines.of("一\n二", 10)).containsExactly("一", "二");
    }

    @Test
    void drawsTheRareCharactersOfNamesAndKnowsWhatItCannotDraw() {
        assertThat("䶮㛃𬀩龑王·".codePoints()).allMatch(typefaces::canDraw);
        assertThat("😀\uE000".codePoints()).noneMatch(typefaces::canDraw);
    }

    @Test
    void takesRadicalsForTheCharactersTheyStandFor() {
        assertThat(Printable.of("⼴州\t⽅")).isEqualTo("广州 方");
    }
}
