package io.renshetong.starter.export;

import io.renshetong.starter.problem.Refusal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of this service that can be exported. */
final class Exports {
    private final Supplier<Stream<ListExport<?>>> beans;
    private volatile @Nullable List<ListExport<?>> lists;

    /** @param beans asked when the first is needed, since a list may need much of its service */
    Exports(Supplier<Stream<ListExport<?>>> beans) {
        this.beans = beans;
    }

    ListExport<?> get(String list) {
        return all().stream()
                .filter(export -> export.list().equals(list))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private List<ListExport<?>> all() {
        List<ListExport<?>> known = lists;
        if (known == null) {
            known = beans.get().toList();
            lists = known;
        }
        return known;
    }
}
