package io.renshetong.starter.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for; what is missing or out of bounds is put right silently.
 *
 * @param page number of the page, from 1
 * @param size rows of a page, at most {@link #MOST}
 */
public record PageAsk(int page, int size) {
    public static final int MOST = 100;
    private static final int USUAL = 20;

    public PageAsk {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, MOST);
    }

    public static PageAsk of(@Nullable Integer page, @Nullable Integer size) {
        return new PageAsk(page == null ? 1 : page, size == null ? USUAL : size);
    }

    public long offset() {
        return (page - 1L) * size;
    }
}
