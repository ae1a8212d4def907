package io.renshetong.starter.page;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows of all pages
 * @param page number of this page, from 1
 * @param size rows of a full page
 */
public record Page<R>(List<R> rows, long total, int page, int size) {}
