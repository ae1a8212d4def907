package io.renshetong.declaration;

import io.renshetong.starter.actor.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was declared about those a register holds, for the register's own pages; a reader sees their own units' only. */
public interface DeclarationsAbout {
    /** Open declarations by ref, the oldest first; those nothing is open about are missing. */
    Map<String, List<Open>> open(Collection<String> refs, Actor reader);

    /** The latest hundred about one of them, newest first, as every list of declarations shows them. */
    List<? extends Record> all(String ref, Actor reader);

    /**
     * A declaration in transit.
     *
     * @param link where to deal with it
     */
    record Open(
            String no,
            String type,
            String typeLabel,
            String status,
            String statusLabel,
            @Nullable String link) {}
}
