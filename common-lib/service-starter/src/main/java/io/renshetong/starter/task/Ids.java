package io.renshetong.starter.task;

import java.util.UUID;

/** Random names. */
final class Ids {
    private static final int SPAN_DIGITS = 16;

    private Ids() {}

    static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** A trace of its own for a task asked outside of any. */
    static String traceParent() {
        return "00-" + random() + "-" + random().substring(0, SPAN_DIGITS) + "-00";
    }
}
