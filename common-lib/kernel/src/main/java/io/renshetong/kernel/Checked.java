package io.renshetong.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a check of some text came to: the value with perhaps warnings, or everything that is wrong with it. */
public sealed interface Checked<T> {

    /** The text holds a value; warnings ask for a second look but refuse nothing. */
    record Valid<T>(T held, List<Finding> warnings) implements Checked<T> {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** The text holds no value; the problems come in the order in which the regulation checks. */
    record Invalid<T>(List<Finding> problems) implements Checked<T> {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("Nothing is wrong");
            }
        }
    }

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value, List.of());
    }

    static <T> Checked<T> valid(T value, List<Finding> warnings) {
        return new Valid<>(value, warnings);
    }

    static <T> Checked<T> invalid(List<Finding> problems) {
        return new Invalid<>(problems);
    }

    static <T> Checked<T> invalid(String code, Object... arguments) {
        return new Invalid<>(List.of(Finding.of(code, arguments)));
    }

    default boolean isValid() {
        return this instanceof Valid<T>;
    }

    default Optional<T> value() {
        return this instanceof Valid<T>(T held, List<Finding> _) ? Optional.of(held) : Optional.empty();
    }

    default List<Finding> problems() {
        return this instanceof Invalid<T>(List<Finding> found) ? found : List.of();
    }

    default List<Finding> warnings() {
        return this instanceof Valid<T>(T _, List<Finding> found) ? found : List.of();
    }

    /** The first problem in the order of the regulation, for places that show only one. */
    default Optional<Finding> firstProblem() {
        return problems().stream().findFirst();
    }

    /** The value of a text that has been checked before; the exception names the problem, not the text. */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T held, List<Finding> _) -> held;
            case Invalid<T>(List<Finding> found) ->
                throw new IllegalArgumentException(found.getFirst().code());
        };
    }

    default <R> Checked<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Valid<T>(T held, List<Finding> found) -> new Valid<>(change.apply(held), found);
            case Invalid<T>(List<Finding> found) -> new Invalid<>(found);
        };
    }
}
