package io.renshetong.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The faces forms are set in: Noto Serif SC in two weights out of the jar, and, where it is installed, one more for
 * characters beyond the 通用规范汉字. Each is read when it is first needed.
 */
@Component
public class Typefaces {
    static final String FAMILY = "Song";
    static final String FALLBACK_FAMILY = "SongExt";

    private static final Logger log = LoggerFactory.getLogger(Typefaces.class);

    private final Supplier<Typeface> regular = SingletonSupplier.of(() -> shipped("/fonts/NotoSerifSC-400.ttf"));
    private final Supplier<Typeface> bold = SingletonSupplier.of(() -> shipped("/fonts/NotoSerifSC-700.ttf"));
    private final Supplier<Optional<Typeface>> fallback;

    Typefaces(@Value("${rst.report.fallback-font:}") String fallbackFile) {
        fallback = SingletonSupplier.of(() -> installed(fallbackFile));
    }

    private static Typeface shipped(String resource) {
        try (InputStream bytes = Typefaces.class.getResourceAsStream(resource)) {
            if (bytes == null) throw new IllegalStateException("The jar was built without " + resource);
            return Typeface.read(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Typeface> installed(String file) {
        if (file.isBlank() || !Files.isReadable(Path.of(file))) return Optional.empty();
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            return Optional.of(Typeface.read(bytes));
        } catch (IOException | RuntimeException unusable) {
            log.warn("{} is no typeface that can be embedded; going on without it", file, unusable);
            return Optional.empty();
        }
    }

    Typeface regular() {
        return regular.get();
    }

    Typeface bold() {
        return bold.get();
    }

    Optional<Typeface> fallback() {
        return fallback.get();
    }

    /** Whether the character is in no face of the jar but in the one installed beside it. */
    boolean needsFallback(int codePoint) {
        return !regular().has(codePoint)
                && fallback().map(face -> face.has(codePoint)).orElse(false);
    }

    /** Whether any face has a picture of the character; one without would be printed as a mark, and nobody would be told. */
    public boolean canDraw(int codePoint) {
        return regular().has(codePoint)
                || fallback().map(face -> face.has(codePoint)).orElse(false);
    }

    double width(int codePoint) {
        return regular().has(codePoint) ? regular().width(codePoint) : 1;
    }
}
