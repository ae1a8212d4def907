package io.renshetong.report.paper;

/** A form ready to be printed or looked at, page by page. */
public interface Manuscript {
    /** Goes into the document's properties. */
    String title();

    int pages();

    /** Whether it holds characters that only the face installed beside the jar has. */
    boolean needsFallback();

    /** A document of its own with the pages from the first, counted from 0, up to but without the second. */
    String markup(int from, int to);
}
