package io.renshetong.declaration.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A mended row, and its import as it now stands. */
public record Mended(
        ImportRowView row, @JsonProperty("import") ImportView of) {}
