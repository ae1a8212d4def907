package io.renshetong.unit.register;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands in a list or a tree.
 *
 * @param parent code of the unit it belongs to, absent at the top
 */
public record UnitSummary(
        String code,
        String name,
        @Nullable String creditCode,
        @Nullable String parent,
        String region) {}
