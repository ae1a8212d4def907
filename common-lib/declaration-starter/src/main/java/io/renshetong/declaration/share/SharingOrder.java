package io.renshetong.declaration.share;

import io.renshetong.declaration.query.SearchRequest;
import io.renshetong.declaration.query.Selection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents which drafts are to have beside those they have already.
 *
 * @param attachments ids of staged documents
 * @param numbers the drafts by number, or else all that {@code filter} finds
 * @param versions the versions seen, by number; those not named are taken as they are
 */
public record SharingOrder(
        @Nullable List<String> attachments,
        @Nullable List<String> numbers,
        @Nullable SearchRequest filter,
        @Nullable Map<String, Integer> versions) {
    public SharingOrder {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        versions = versions == null ? Map.of() : Map.copyOf(versions);
    }

    Selection selection() {
        return new Selection(numbers, filter);
    }
}
