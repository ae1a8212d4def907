package io.renshetong.starter.task;

import io.renshetong.starter.actor.Actor;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A task being worked on, as its work sees it. */
public interface Running {
    Task task();

    /** Who asked, with the name, units and permissions of that moment: a snapshot, not renewed however long it waited. */
    Actor actor();

    /** Says what is being done, in the words of a message. */
    void step(String messageCode, Object... args);

    /**
     * Says how far it is; cheap enough to be called for every row.
     *
     * @throws Cancelled when the account asked to stop, or the task was taken from this instance
     */
    void progress(long done, @Nullable Long total);

    /** Leaves a small number or word for the task centre; no personal data. */
    void result(String key, Object value);

    /** The one file this task leaves. It is kept when the stream was closed and the work ended well. */
    OutputStream file(String fileName, String contentType) throws IOException;
}
