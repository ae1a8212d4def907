package io.renshetong.local;

import java.util.List;

/** Is told what happens to the parts; called from several threads. */
public interface Watcher {

    /** A watcher that does not care. */
    Watcher SILENT = new Watcher() {};

    /** A part moved to another state. */
    default void changed(PartStatus status) {}

    /** A part ended though nobody asked it to, after it had been ready. */
    default void died(String part, int exit, List<String> lastLines) {}
}
