package io.renshetong.starter.task;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param kind the {@link TaskWork#kind()} that does it
 * @param title what the task centre calls it; no personal data
 * @param link page of the console that shows more, such as {@code /person/imports/IM…}
 * @param ask what the work needs to know, written as JSON and sealed at rest; it may hold personal data
 */
public record TaskOrder(String kind, String title, @Nullable String link, Record ask) {}
