package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A walk past windows at one size people have on their desks, noting what does not fit, is not Chinese, or cannot be used
 * without a mouse or without eyes. The pictures are left in {@code target/screenshots}.
 */
final class Look {

    /** How long a window is given to come to rest. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_]+");

    /** What may be written in Latin letters: codes of batches, masked mail addresses, kinds of files, keys of the keyboard. */
    private static final Pattern CODES = Pattern.compile(
            "P\\d{20,}|\\bIM\\d{14}\\b|\\b(admin|operator|confirm|viewer)\\d{2}\\b|[\\w.*+-]+@[\\w.*-]+|\\b(jpe?g|png|pdf|PDF|xlsm|xlsx?|csv|Excel|yyyy-MM-dd|MB|KB|Esc)\\b|\\bR\\d{2}\\b|\\b[0-9a-f]{32}\\b|\\b[0-9A-HJ-NP-RTUW-Y]{18}\\b");

    /** Headings of columns half below the column of operations, where nobody has scrolled yet. */
    private static final String CUT_COLUMNS = """
            () => [...document.querySelectorAll('.list-page .el-table')].flatMap(table => {
              const operations = table.querySelector('th.el-table-fixed-column--right');
              const body = table.querySelector('.el-scrollbar__wrap');
              if (!operations || !table.offsetWidth || !body || body.scrollLeft > 0) return [];
              const edge = operations.getBoundingClientRect().left;
              return [...table.querySelectorAll('th')]
                .filter(head => !/fixed-column/.test(head.className))
                .map(head => ({ words: head.innerText.trim(), at: head.getBoundingClientRect() }))
                .filter(({ at }) => at.left < edge - 4 && at.right > edge + 4)
                .map(({ words }) => words);
            })""";

    /** What is said of a box, and hidden by what it stands in. */
    private static final String CLIPPED_WORDS = """
            () => [...document.querySelectorAll('main [role=alert]')].filter(said => {
              const bottom = said.getBoundingClientRect().bottom;
              for (let frame = said.parentElement; frame; frame = frame.parentElement) {
                if (getComputedStyle(frame).overflowY === 'hidden' && bottom > frame.getBoundingClientRect().bottom + 1)
                  return said.offsetHeight > 0;
              }
              return false;
            }).map(said => said.innerText)""";

    private static final String BROKEN_ENTRIES = """
            () => [...document.querySelectorAll('nav .entry span')].filter(words => words.offsetHeight > 30)
                .map(words => words.innerText)""";

    /** Whether a column is seen before one scrolls. */
    private static final String COLUMN_SEEN = """
            column => [...document.querySelectorAll('.list-page .el-table')].filter(table => table.offsetWidth).some(table => {
              const operations = table.querySelector('th.el-table-fixed-column--right');
              const head = [...table.querySelectorAll('th')].find(one => one.innerText.trim() === column);
              return head && head.getBoundingClientRect().right <= operations.getBoundingClientRect().left + 1;
            })""";

    private static final String LIST_FITS = """
            () => {
              const main = document.querySelector('main:has(.list-page > .filter ~ .results):not(:has(.forms))');
              return !main || main.scrollHeight <= main.clientHeight + 1;
            }""";

    private final int width;
    private final List<String> findings = new ArrayList<>();

    Look(int width) {
        this.width = width;
    }

    /** Takes the picture and notes what is wrong with the window, so that one run tells everything. */
    void at(Desk desk, String window) {
        glanceAt(desk, window);
        if (width == 1440) {
            findings.addAll(whatStays(() -> barriers(desk, window)));
        }
    }

    /** What one looks for in a list is seen before one scrolls. */
    void sees(Desk desk, String window, String column) {
        findings.addAll(whatStays(() -> (Boolean) desk.page().evaluate(COLUMN_SEEN, column)
                ? List.of()
                : List.of(window + " hides " + column)));
    }

    /** What can be seen without asking the window. */
    void glanceAt(Desk desk, String window) {
        // What still fades in is too pale to be read.
        desk.page()
                .waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running'"
                        + " || one.effect.getTiming().iterations === Infinity)");
        picture(desk, window);
        findings.addAll(whatStays(() -> misfits(desk, window)));
    }

    private static List<String> misfits(Desk desk, String window) {
        List<String> found = new ArrayList<>();
        if (!(Boolean) desk.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth")) {
            found.add(window + " is wider than the screen");
        }
        ((List<?>) desk.page().evaluate(CUT_COLUMNS)).forEach(column -> found.add(window + " cuts " + column));
        ((List<?>) desk.page().evaluate(CLIPPED_WORDS)).forEach(words -> found.add(window + " hides " + words));
        ((List<?>) desk.page().evaluate(BROKEN_ENTRIES)).forEach(entry -> found.add(window + " breaks " + entry));
        if (!(Boolean) desk.page().evaluate(LIST_FITS)) {
            found.add(window + " has a list that does not end on the screen");
        }
        String text = (String) desk.page().evaluate("() => document.body.innerText");
        latinWords(text).forEach(word -> found.add(window + " says " + word));
        return found;
    }

    private static List<String> barriers(Desk desk, String window) {
        // Lies a layer below its box, which the checker takes for a layer below the dialog; its color is that of pages.
        return new AxeBuilder(desk.page())
                        .exclude(".el-dialog .el-select__placeholder")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(barrier -> window + " has the barrier " + words(barrier))
                        .toList();
    }

    /** A window that is still being laid out is asked again; what is wrong with one that has come to rest stays wrong. */
    private static List<String> whatStays(Supplier<List<String>> finding) {
        AtomicReference<List<String>> last = new AtomicReference<>();
        try {
            await().pollInSameThread().atMost(REST).until(() -> {
                last.set(finding.get());
                return last.get().isEmpty();
            });
        } catch (ConditionTimeoutException never) {
            return last.get();
        }
        return List.of();
    }

    /** Leaves a picture of what the browser shows. */
    void picture(Desk desk, String window) {
        desk.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(width + "-" + window + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** Says what was found in one line, which is all a summary of a run keeps. */
    void expectNothingWrong() {
        assertThat(findings)
                .withFailMessage(() -> String.join("; ", findings).replaceAll("\\s+", " "))
                .isEmpty();
    }

    private static List<String> latinWords(String text) {
        return new ArrayList<>(new TreeSet<>(LATIN.matcher(CODES.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList()));
    }

    private static String words(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .limit(3)
                        .toList();
    }
}
