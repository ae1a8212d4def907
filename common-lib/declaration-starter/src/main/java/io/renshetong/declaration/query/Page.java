package io.renshetong.declaration.query;

import java.util.List;

/** One page of a list; {@code total} counts all pages' rows. */
public record Page<T>(List<T> rows, long total, int page, int size) {}
