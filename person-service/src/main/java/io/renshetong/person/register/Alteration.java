package io.renshetong.person.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a person on record.
 *
 * @param person as locked for the change
 * @param values the new values by the name of the component of {@link Person}; a secret as plain text, null to clear
 */
public record Alteration(Person person, Map<String, @Nullable Object> values) {}
