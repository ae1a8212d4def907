package io.renshetong.declaration.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template says of itself where nobody sees it.
 *
 * @param generatedAt ISO instant
 * @param formToken proves that this suite wrote the rest
 */
public record TemplateMark(
        String templateCode,
        String version,
        List<String> unitIds,
        String generatedAt,
        @Nullable String formToken) {}
