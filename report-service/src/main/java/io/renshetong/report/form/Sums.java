package io.renshetong.report.form;

/**
 * What the last row of a page says.
 *
 * @param page of the page
 * @param whole of the whole, on the last page; otherwise empty
 */
public record Sums(String page, String whole) {}
