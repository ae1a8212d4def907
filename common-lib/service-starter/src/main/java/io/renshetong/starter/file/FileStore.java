package io.renshetong.starter.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the bytes of documents are kept, sealed; a disk here, object storage elsewhere. Ids are 32 hexadecimal digits. */
public interface FileStore {
    /** Keeps what the stream gives under an id; once this returns it survives a crash. The stream is not closed. */
    default void put(String id, InputStream bytes) throws IOException {
        NewFile file = create(id);
        try (file) {
            bytes.transferTo(file);
            file.keep();
        }
    }

    /** Begins a document; nothing of it is to be seen until it is kept. */
    NewFile create(String id) throws IOException;

    /**
     * Reads a document piece by piece, each piece proven before it is handed out. Closing the stream is the caller's.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is kept under the id
     */
    InputStream open(String id) throws IOException;

    /** Forgets a document; one that is not there is no fault. */
    void delete(String id) throws IOException;

    /** A document being written: {@link #keep()} at its end makes it visible and lasting, closing without it throws it away. */
    abstract class NewFile extends OutputStream {
        /** Ends the document; once this returns it survives a crash. */
        public abstract void keep() throws IOException;

        /** Throws away what was not kept. */
        @Override
        public abstract void close() throws IOException;
    }
}
