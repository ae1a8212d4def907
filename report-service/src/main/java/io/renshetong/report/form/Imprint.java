package io.renshetong.report.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who prints and when.
 *
 * @param creditCode 统一社会信用代码 of the unit; absent leaves a line to be filled by hand
 */
public record Imprint(@Nullable String creditCode, Instant at, String by) {}
