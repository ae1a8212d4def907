package io.renshetong.starter.problem;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a request a value is, as a JSON pointer fragment. */
final class Pointers {
    private Pointers() {}

    /** From a bean path such as {@code rows[12].contributionStart}. */
    static String of(String beanPath) {
        return "#/" + beanPath.replace("[", "/").replace("]", "").replace('.', '/');
    }

    /** From the place where a reader of JSON stopped. */
    static String of(List<JacksonException.Reference> path) {
        return "#"
                + path.stream()
                        .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining());
    }
}
