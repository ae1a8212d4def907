package io.renshetong.contract;

import org.jspecify.annotations.Nullable;

/**
 * Whom a declaration is about.
 *
 * @param ref id in the owner's register, absent for somebody who is new
 * @param idNumber citizen id (GB 11643, 18 characters) or other document number; unit code for a declaration about a unit
 * @param name name at the time of declaring
 */
public record Subject(@Nullable String ref, @Nullable String idNumber, String name) {}
