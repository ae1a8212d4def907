package io.renshetong.kernel.code;

import io.renshetong.kernel.CleanText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A code table in the order it is shown in. */
public final class CodeTable {

    private final String id;
    private final String label;
    private final String source;
    private final Map<String, Code> byCode;
    private final Map<String, Code> byWord;

    CodeTable(String id, String label, String source, List<Code> codes) {
        this.id = id;
        this.label = label;
        this.source = source;
        Map<String, Code> inOrder = new LinkedHashMap<>();
        codes.forEach(code -> inOrder.put(code.code(), code));
        this.byCode = Collections.unmodifiableMap(inOrder);
        this.byWord = byWord(codes);
    }

    /** Those of its codes that match the whole pattern, in their order, as a table of their own. */
    CodeTable part(String id, String label, String pattern) {
        Map<String, Code> kept = new LinkedHashMap<>();
        byCode.values().stream()
                .filter(code -> code.code().matches(pattern))
                .forEach(code -> kept.put(code.code(), code));
        return new CodeTable(
                id,
                label,
                source,
                kept.values().stream()
                        .map(code -> code.parent() != null && kept.containsKey(code.parent()) ? code : code.topmost())
                        .toList());
    }

    /** Names before aliases, codes in force before retired ones: the first to claim a word has it. */
    private static Map<String, Code> byWord(List<Code> codes) {
        Map<String, Code> words = new HashMap<>();
        List<Code> inForce =
                codes.stream().filter(code -> code.validTo() == null).toList();
        List<Code> retired =
                codes.stream().filter(code -> code.validTo() != null).toList();
        for (List<Code> some : List.of(inForce, retired)) {
            some.forEach(code -> words.putIfAbsent(word(code.name()), code));
            some.forEach(code -> code.aliases().forEach(alias -> words.putIfAbsent(word(alias), code)));
        }
        return Map.copyOf(words);
    }

    private static String word(String text) {
        return CleanText.of(text).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** The name of the table in services and resources, such as {@code ethnic-group}. */
    public String id() {
        return id;
    }

    /** The Chinese name of the table. */
    public String label() {
        return label;
    }

    /** The standard it comes from. */
    public String source() {
        return source;
    }

    /** Every code, retired ones too, in the order of the table. */
    public List<Code> codes() {
        return List.copyOf(byCode.values());
    }

    /** The codes that may be declared on that day. */
    public List<Code> validOn(LocalDate date) {
        return byCode.values().stream().filter(code -> code.isValid(date)).toList();
    }

    public Optional<Code> code(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** The name of a code, whenever it was in force. */
    public Optional<String> name(@Nullable String code) {
        return code(code).map(Code::name);
    }

    /** The name to show; a code this table does not know shows itself, and nothing shows as nothing. */
    public String display(@Nullable String code) {
        return code == null ? "" : name(code).orElse(code);
    }

    /** The name with those of its parents before it, such as 湖南省株洲市芦淞区. */
    public String fullName(@Nullable String code) {
        List<Code> path = path(code);
        return path.isEmpty() ? display(code) : path.stream().map(Code::name).collect(Collectors.joining());
    }

    /** The code and its parents, the topmost first; empty for an unknown code. */
    public List<Code> path(@Nullable String code) {
        LinkedList<Code> path = new LinkedList<>();
        Code next = code(code).orElse(null);
        while (next != null) {
            path.addFirst(next);
            next = code(next.parent()).orElse(null);
        }
        return List.copyOf(path);
    }

    /** The codes right below this one, or the topmost ones for null. */
    public List<Code> children(@Nullable String parent) {
        return byCode.values().stream()
                .filter(code -> Objects.equals(code.parent(), parent))
                .toList();
    }

    /** Whether a declaration of that day may use the code. */
    public boolean isValid(@Nullable String code, LocalDate on) {
        return code(code).filter(found -> found.isValid(on)).isPresent();
    }

    /**
     * The code somebody means who writes {@code 01}, {@code 01|汉族}, {@code 01 汉族}, {@code 汉族} or {@code 汉}.
     * A code next to the name of another is nobody's.
     */
    public Optional<Code> find(@Nullable String text) {
        String clean = CleanText.of(text);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        return code(clean)
                .or(() -> code(clean.toUpperCase(Locale.ROOT)))
                .or(() -> codeWithName(clean))
                .or(() -> Optional.ofNullable(byWord.get(word(clean))));
    }

    private Optional<Code> codeWithName(String text) {
        return Stream.of('|', ' ')
                .map(text::indexOf)
                .filter(split -> split > 0)
                .findFirst()
                .flatMap(split -> code(text.substring(0, split).strip())
                        .filter(found -> answersTo(found, text.substring(split + 1))));
    }

    private static boolean answersTo(Code code, String name) {
        String wanted = word(name);
        return word(code.name()).equals(wanted)
                || code.aliases().stream().anyMatch(alias -> word(alias).equals(wanted));
    }
}
