package io.renshetong.report.paper;

import java.util.List;

/**
 * Somebody or something a table is about, in one or several rows.
 *
 * @param once by column, what its merged columns say; empty texts for the others
 * @param rows by row and column, what the other columns say; empty texts for the merged ones
 */
public record Entry(List<String> once, List<List<String>> rows) {}
